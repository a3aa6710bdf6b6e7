import { afterEach, expect, test, vi } from 'vitest';
import { createEmulator } from '../emulator.ts';
import { createApp } from './create-app.ts';
import { serve } from './serve.ts';

const loaded = vi.hoisted(() => ({ times: 0, failure: undefined as Error | undefined }));
vi.mock('./express-app.ts', async (original) => {
  const { createExpressApp } = await original<typeof import('./express-app.ts')>();
  return {
    createExpressApp: (options: Parameters<typeof createExpressApp>[0]) => {
      loaded.times += 1;
      if (loaded.failure !== undefined) throw loaded.failure;
      return createExpressApp(options);
    },
  };
});

const errors: unknown[] = [];
const servers: Awaited<ReturnType<typeof serve>>[] = [];
afterEach(async () => {
  Object.assign(loaded, { times: 0, failure: undefined });
  errors.length = 0;
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(): Promise<string> {
  const onError = (error: unknown): void => void errors.push(error);
  const app = createApp({ emulator: createEmulator({ initialState: 'empty' }), onError });
  const server = await serve(app, {
    port: 0,
    host: '127.0.0.1',
    https: false,
    hosts: [],
    timeouts: {},
    onClosing: () => undefined,
    onError,
  });
  servers.push(server);
  return (await server.listen()).url;
}

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';

test('a client that calls the provider alone is answered without Express, whoever parses its requests', async () => {
  const url = await start();
  const answers = [await fetch(url + getToken), await fetch(url + getToken, { method: 'HEAD' })];
  expect(answers.map(({ status }) => status)).toEqual([200, 405]);
  expect(loaded.times).toBe(0);
});

test('Express is made once, with the first requests that are for it', async () => {
  const url = await start();
  const answers = await Promise.all(['/', '/elsewhere', '/'].map((path) => fetch(url + path)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await fetch(`${url}/`)).status).toBe(404);
  expect(loaded.times).toBe(1);
});

test('where Express cannot be loaded, whoever asked for it is told of a fault of the mock', async () => {
  loaded.failure = new Error('no Express');
  const url = await start();
  const answer = await fetch(`${url}/`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ret_code: '999999', ret_msg: '系统未知异常' });
  expect(errors).toEqual([loaded.failure]);
});
