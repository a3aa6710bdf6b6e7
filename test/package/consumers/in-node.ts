import { createServer } from 'node:http';
import { createEmulator, isFailure } from 'sobot-mock';
import { sobotRouter } from 'sobot-mock/express';
import * as fixtures from 'sobot-mock/fixtures';
import * as contract from 'sobot-mock/schemas';
import { startMockServer } from 'sobot-mock/server';
import type * as types from 'sobot-mock/types';

const emulator = createEmulator({ seed: 1 });
createServer((request, response) => sobotRouter({ emulator })(request as never, response as never, () => undefined));

try {
  const server = await startMockServer({ port: 0 });
  await server.close();
} catch (error) {
  // Its own codes are told, and those of other entries may be compared.
  if (isFailure(error) && error.code === 'TENANT_EXISTS') throw error;
  if (isFailure(error) && (error.code === 'PORT_TAKEN' || error.code === 'TARGET_UNREACHABLE')) throw error;
}

export type Envelope = types.WebhookEnvelope;
export { contract, fixtures };
