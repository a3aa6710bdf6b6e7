import { middleware } from '@line/bot-sdk';
import express from 'express';
import { announce, channelSecret, state, take } from './inbox.mjs';

// The mistake that its README warns of: a parser reads the body before the middleware can verify it.
const app = express();
app.use(express.json());
app.get('/handled', (_, response) => response.json(state()));
app.post('/webhook', middleware({ channelSecret }), (request, response) => {
  take(request.body.events);
  response.sendStatus(200);
});
const server = app.listen(0, '127.0.0.1', () => announce(server.address().port));
