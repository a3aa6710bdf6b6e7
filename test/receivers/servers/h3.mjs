import { createServer } from 'node:http';
import { createApp, createRouter, eventHandler, getHeader, readRawBody, setResponseStatus, toNodeListener } from 'h3';
import { announce, receive, state } from './inbox.mjs';

const router = createRouter();
router.get(
  '/handled',
  eventHandler(() => state()),
);
router.post(
  '/webhook',
  eventHandler(async (event) => {
    const body = (await readRawBody(event, false)) ?? Buffer.alloc(0);
    setResponseStatus(event, receive(body, getHeader(event, 'x-line-signature')));
    return '';
  }),
);
const server = createServer(toNodeListener(createApp().use(router)));
server.listen(0, '127.0.0.1', () => announce(server.address().port));
