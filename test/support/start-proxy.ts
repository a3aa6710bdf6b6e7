import { onTestFinished } from 'vitest';
import type { JournalEntry, Violation } from '../../mock-server/emulator.ts';
import type { RequestLine } from '../../mock-server/node/request-line.ts';
import {
  startMockServer,
  startProxy,
  type MockServer,
  type MockServerOptions,
  type Proxy,
  type ProxyOptions,
} from '../../mock-server/server.ts';
import { exchange, type WireAnswer } from './http-client.ts';

/** A proxy on a free port, closed when the test has ended. */
export interface TestProxy extends Proxy {
  /** What it told of each request. */
  readonly lines: readonly RequestLine[];
  /** The line of the request with this index, as soon as it is there. */
  line(index: number): Promise<RequestLine>;
  journal(appid?: string): readonly JournalEntry[];
}

export async function startTestProxy(target: string, options: Partial<ProxyOptions> = {}): Promise<TestProxy> {
  const lines: RequestLine[] = [];
  let told = Promise.withResolvers<void>();
  const proxy = await startProxy({
    target,
    port: 0,
    pseudonymKey: 'for tests',
    onRequest(line) {
      lines.push(line);
      told.resolve();
      told = Promise.withResolvers<void>();
    },
    ...options,
  });
  onTestFinished(() => proxy.close());
  // Spread, its getters would tell of the start alone.
  return Object.assign(Object.create(proxy) as Proxy, {
    lines,
    async line(index: number) {
      while (lines.length <= index) await told.promise;
      return lines[index]!;
    },
    journal: (appid = '1') => proxy.emulator.tenants.get(appid)?.journal.list().items ?? [],
  });
}

/** A mock server to stand behind a proxy. */
export async function startTestMock(options: MockServerOptions = {}): Promise<MockServer> {
  const clock = { now: 1_741_564_800_000, frozen: true };
  const server = await startMockServer({ port: 0, clock, behaviour: { tokenRotation: 'overlap' }, ...options });
  onTestFinished(() => server.close());
  return server;
}

export const tokenPath = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
export const tasksPath = '/chat-set/api/line/query_task_list';
export const recordsPath = '/chat-set/api/line/send_record_list';

/** Calls an operation that takes a body. */
export function post(url: string, body: string, token = 'b7af99e753eeda5e5de8fdb192978daa'): Promise<WireAnswer> {
  return exchange(url, { method: 'POST', headers: { token, 'content-type': 'application/json' }, body });
}

export async function tokenOf(url: string): Promise<string> {
  const { body } = await exchange(`${url}${tokenPath}`);
  return (JSON.parse(body.toString()) as { item: { token: string } }).item.token;
}

/** Side and rule of each. */
export function told(violations: readonly Violation[]): readonly string[] {
  return violations.map(({ side, rule, parameter }) =>
    [side, rule, parameter].filter((part) => part !== undefined).join(' '),
  );
}
