import { middleware } from '@line/bot-sdk';
import express from 'express';
import { announce, channelSecret, handle, state } from './inbox.mjs';

// As the guide shows it at first: no error handler, no ids kept.
const app = express();
app.get('/handled', (_, response) => response.json(state()));
app.post('/webhook', middleware({ channelSecret }), (request, response) => {
  Promise.all(request.body.events.map(handle)).then((result) => response.json(result));
});
const server = app.listen(0, '127.0.0.1', () => announce(server.address().port));
