import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { JSONParseError, middleware, SignatureValidationFailed } from '@line/bot-sdk';
import { announce, channelSecret, state, take } from './inbox.mjs';

const verify = middleware({ channelSecret });

http('receiver', (request, response) => {
  if (request.method === 'GET') return response.json(state());
  verify(request, response, (error) => {
    if (error instanceof SignatureValidationFailed) return response.sendStatus(401);
    if (error instanceof JSONParseError) return response.sendStatus(400);
    if (!Array.isArray(request.body?.events)) return response.sendStatus(400);
    take(request.body.events.filter((event) => typeof event === 'object' && event !== null));
    response.sendStatus(200);
  });
});
const server = getTestServer('receiver').listen(0, '127.0.0.1', () => announce(server.address().port));
