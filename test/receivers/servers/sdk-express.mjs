import { JSONParseError, middleware, SignatureValidationFailed } from '@line/bot-sdk';
import { announce, channelSecret, state, take } from './inbox.mjs';

/** The receiver of the SDK's guide, with the error handler that it recommends. */
export function start(express) {
  const app = express();
  app.get('/handled', (_, response) => response.json(state()));
  app.post('/webhook', middleware({ channelSecret }), (request, response) => {
    if (!Array.isArray(request.body?.events)) return response.sendStatus(400);
    take(request.body.events.filter((event) => typeof event === 'object' && event !== null));
    response.sendStatus(200);
  });
  app.use((error, _, response, next) => {
    if (error instanceof SignatureValidationFailed) return response.status(401).send('signature');
    if (error instanceof JSONParseError) return response.status(400).send('json');
    next(error);
  });
  const server = app.listen(0, '127.0.0.1', () => announce(server.address().port));
}
