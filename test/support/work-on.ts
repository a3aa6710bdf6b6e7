import { expect } from 'vitest';
import type { ControlClient } from './control-client.ts';

const calls: readonly (readonly [path: string, body?: unknown])[] = [
  ['/events', { type: 'text', text: 'before' }],
  ['/scenario/mark'],
  [
    '/events',
    [
      { type: 'text', text: 'one' },
      { type: 'image', content: 'AAAA' },
    ],
  ],
  ['/clock', { advance: '10m' }],
  ['/faults', { match: { operation: 'getToken' }, request: { status: 503 }, times: 1 }],
  ['/recipients', { id: 'U9', channelId: '12323' }],
  ['/broadcast-tasks', { count: 3, name: 'Sale' }],
  ['/clock', { advance: '1h' }],
];

/**
 * Does by hand to tenant 1 what a scenario can tell of, and sets a mark in between.
 *
 * @param at whom to ask for the nth call
 */
export async function workOn(at: (nth: number) => ControlClient): Promise<void> {
  for (const [nth, [path, body]] of calls.entries()) {
    expect([path, (await at(nth).call('POST', `/tenants/1${path}`, body)).status < 300]).toEqual([path, true]);
  }
}
