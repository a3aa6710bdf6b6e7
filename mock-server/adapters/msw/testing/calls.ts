import { tokenUrl } from '../../../../test/support/create-test-emulator.ts';
import type { Tenant } from '../../../core/tenant/tenant.ts';
import type { SobotHandlersOptions } from '../../msw.ts';

export interface Envelope {
  readonly ret_code: string;
  readonly item?: unknown;
  readonly items?: readonly { readonly task_name: string }[];
  readonly total_count?: number;
}

export const provider = 'https://sg.sobot.com';
export const tasksPath = '/chat-set/api/line/query_task_list';
export const frozen = { clock: { now: 1_741_564_800_000, frozen: true } } as const satisfies SobotHandlersOptions;

export async function tokenAt(base: string, credentials?: Partial<Pick<Tenant, 'appid' | 'appKey'>>): Promise<string> {
  const { item } = (await (await fetch(`${base}${tokenUrl(credentials)}`)).json()) as { item: { token: string } };
  return item.token;
}

export async function tasksAt(base: string, token: string, body: object = {}): Promise<Envelope> {
  const init = { method: 'POST', headers: { token, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await (await fetch(`${base}${tasksPath}`, init)).json()) as Envelope;
}

export async function retCodeOf(url: string, init?: RequestInit): Promise<string> {
  return ((await (await fetch(url, init)).json()) as Envelope).ret_code;
}
