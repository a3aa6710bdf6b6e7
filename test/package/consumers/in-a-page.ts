import { setupWorker } from 'msw/browser';
import { createEmulator, type Emulator } from 'sobot-mock';
import { sobotHandlers } from 'sobot-mock/msw';
import { schemas, validators, violationsOf } from 'sobot-mock/schemas';
import type { GetTokenResponse } from 'sobot-mock/types';

const emulator: Emulator = createEmulator({ seed: 1 });
const response: Response = await emulator.fetch('http://sobot.test/api/get_token?appid=1&create_time=1&sign=');
const answer: unknown = await response.json();

export function tokenOf(body: unknown): string | undefined {
  if (validators.getTokenResponse(body)) {
    const narrowed: GetTokenResponse = body;
    return narrowed.item.token;
  }
  return violationsOf(validators.getTokenResponse, body)[0]?.reason.en;
}

export const title: string = schemas.getTokenResponse.title;
export const token = tokenOf(answer);

const sobot = sobotHandlers({ emulator, baseUrl: ['https://sg.sobot.com', /\.sobot\.io\//] });
export const worker = setupWorker(...sobot);
export const advanced: Promise<void> = sobot.createTenant({ initialState: 'empty' }).clock.advance(86_400_000);
