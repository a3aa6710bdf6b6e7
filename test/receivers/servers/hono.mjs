import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { announce, receive, state } from './inbox.mjs';

const app = new Hono();
app.get('/handled', (context) => context.json(state()));
app.post('/webhook', async (context) => {
  const body = Buffer.from(await context.req.arrayBuffer());
  return context.body(null, receive(body, context.req.header('x-line-signature')));
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => announce(port));
