import { JSONParseError, middleware, SignatureValidationFailed } from '@line/bot-sdk';
import Koa from 'koa';
import { announce, channelSecret, state, take } from './inbox.mjs';

const verify = middleware({ channelSecret });
const app = new Koa();
app.silent = true;
app.use(async (context) => {
  if (context.method === 'GET') {
    if (context.path === '/handled') context.body = state();
    return;
  }
  try {
    await new Promise((resolve, reject) => {
      verify(context.req, context.res, (error) => (error === undefined ? resolve() : reject(error)));
    });
  } catch (error) {
    if (error instanceof SignatureValidationFailed) return context.throw(401);
    if (error instanceof JSONParseError) return context.throw(400);
    throw error;
  }
  const { body } = context.req;
  if (!Array.isArray(body?.events)) return context.throw(400);
  take(body.events.filter((event) => typeof event === 'object' && event !== null));
  context.status = 200;
});
const server = app.listen(0, '127.0.0.1', () => announce(server.address().port));
