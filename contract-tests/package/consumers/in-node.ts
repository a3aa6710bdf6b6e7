import { createServer } from 'node:http';
import { setupServer } from 'msw/node';
import { createEmulator, isFailure } from 'sobot-mock';
import { sobotRouter } from 'sobot-mock/express';
import * as fixtures from 'sobot-mock/fixtures';
import { sobotHandlers } from 'sobot-mock/msw';
import * as contract from 'sobot-mock/schemas';
import { startMockServer } from 'sobot-mock/server';
import type * as types from 'sobot-mock/types';
import { matchers } from 'sobot-mock/vitest';
import { expect } from 'vitest';

const emulator = createEmulator({ seed: 1 });
createServer((request, response) => sobotRouter({ emulator })(request as never, response as never, () => undefined));

try {
  const server = await startMockServer({ port: 0 });
  await server.close();
} catch (error) {
  if (isFailure(error)) throw error;
}

export type Envelope = types.WebhookEnvelope;
export { contract, fixtures };

export const { tenant } = sobotHandlers();
setupServer(...sobotHandlers()).listen();
expect.extend(matchers);
expect(tenant).toHaveNoViolations({ warnings: true });
export const overHttp: Promise<void> = expect('http://127.0.0.1:7626').toHaveReceivedOperation('getToken', { times: 1 });
