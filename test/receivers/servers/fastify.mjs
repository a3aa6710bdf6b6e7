import fastify from 'fastify';
import { announce, receive, state } from './inbox.mjs';

const app = fastify({ bodyLimit: 2 ** 21 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
app.get('/handled', () => state());
app.post('/webhook', (request, reply) => reply.code(receive(request.body, request.headers['x-line-signature'])).send());
await app.listen({ port: 0, host: '127.0.0.1' });
announce(app.server.address().port);
