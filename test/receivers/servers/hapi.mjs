import { server as createServer } from '@hapi/hapi';
import { announce, receive, state } from './inbox.mjs';

const server = createServer({ port: 0, host: '127.0.0.1' });
server.route({ method: 'GET', path: '/handled', handler: () => state() });
server.route({
  method: 'POST',
  path: '/webhook',
  options: { payload: { parse: false, output: 'data', maxBytes: 2 ** 21 } },
  handler: (request, h) => h.response().code(receive(request.payload, request.headers['x-line-signature'])),
});
await server.start();
announce(server.info.port);
