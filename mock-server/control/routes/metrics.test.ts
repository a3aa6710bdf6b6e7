import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startControlled } from '../../../test/support/control-client.ts';
import { tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { answerInTurn, openReceiver } from '../../../test/support/receiver.ts';
import { createEmulator } from '../../emulator.ts';
import type { MockServerOptions } from '../../server.ts';
import { expositionText, histogramSamples } from '../../team/exposition.ts';
import { createControl } from '../index.ts';

async function start(options: MockServerOptions = {}) {
  const state = { channels: [{ id: 'c1' }], recipients: [{ id: 'U1', channelId: 'c1' }] };
  const client = await startControlled({ initialState: state, ...options });
  onTestFinished(() => client.server.close());
  return client;
}

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const samplePattern = /^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (\S+)$/;

/** Reads metrics, and says what Prometheus and its linter would hold against them. */
function readMetrics(text: string): { readonly samples: readonly Sample[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const samples: Sample[] = [];
  const types = new Map<string, string>();
  const helps = new Set<string>();
  let family = '';
  if (!text.endsWith('\n')) problems.push('does not end with a line break');
  for (const line of text.split('\n').slice(0, -1)) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (helps.has(name)) problems.push(`${name} has two HELP lines`);
      helps.add(name);
      family = name;
      continue;
    }
    if (kind === 'TYPE') {
      if (types.has(name)) problems.push(`${name} has two TYPE lines`);
      if (name !== family) problems.push(`TYPE of ${name} does not follow its HELP`);
      if (rest === 'counter' && !name.endsWith('_total')) problems.push(`${name} is a counter without _total`);
      types.set(name, rest);
      continue;
    }
    const [, sample = '', pairs = '', value = ''] = samplePattern.exec(line) ?? [];
    if (sample === '') problems.push(`no sample: ${line}`);
    const isOwn = sample === family || (types.get(family) === 'histogram' && sample.startsWith(`${family}_`));
    if (!isOwn) problems.push(`${sample} stands below ${family}`);
    const labels = Object.fromEntries(
      [...pairs.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, text_]) => [
        label!,
        text_!.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character)),
      ]),
    );
    samples.push({ name: sample, labels, value: value === '+Inf' ? Infinity : Number(value) });
  }
  const keys = samples.map(({ name, labels }) => JSON.stringify([name, labels]));
  if (new Set(keys).size !== keys.length) problems.push('a sample stands twice');
  for (const [name, type] of types) if (type === 'histogram') problems.push(...histogramProblems(name, samples));
  return { samples, problems };
}

function histogramProblems(name: string, samples: readonly Sample[]): readonly string[] {
  const buckets = samples.filter((sample) => sample.name === `${name}_bucket`);
  const bounds = buckets.map(({ labels }) => (labels['le'] === '+Inf' ? Infinity : Number(labels['le'])));
  const isRising = (list: readonly number[], strictly: boolean) =>
    list.every((value, index) => index === 0 || (strictly ? value > list[index - 1]! : value >= list[index - 1]!));
  const count = samples.find((sample) => sample.name === `${name}_count`)?.value;
  return [
    ...(isRising(bounds, true) ? [] : [`bounds of ${name} do not rise`]),
    ...(isRising(
      buckets.map(({ value }) => value),
      false,
    )
      ? []
      : [`buckets of ${name} are not cumulative`]),
    ...(bounds.at(-1) === Infinity && buckets.at(-1)?.value === count ? [] : [`+Inf of ${name} is not its count`]),
    ...(samples.some((sample) => sample.name === `${name}_sum`) ? [] : [`${name} has no sum`]),
  ];
}

const valueOf = (samples: readonly Sample[], name: string, labels: Record<string, string> = {}): number | undefined =>
  samples.find(
    (one) => one.name === name && Object.entries(labels).every(([label, text]) => one.labels[label] === text),
  )?.value;

test('the counts are those of journals and deliveries, of all tenants together', async () => {
  const { call, server } = await start({ data: undefined, tenants: [{ appid: '1', appKey: '2' }, { appid: 'b' }] });
  const receiver = await openReceiver(answerInTurn(200, 500, 200));
  onTestFinished(() => receiver.close());
  await sendRequest(`${server.url}${tokenUrl()}`);
  await sendRequest(`${server.url}/api/get_token?appid=b`);
  await sendRequest(`${server.url}/chat-set/api/line/query_task_list`, { method: 'POST', headers: { token: 'x' } });
  await sendRequest(`${server.url}/nowhere`);
  await call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url, redelivery: true });
  for (const text of ['a', 'b', 'c']) {
    await call('POST', '/tenants/1/events', { type: 'text', text });
    await server.webhooksOf(server.emulator.tenants.get('1')!).idle();
  }
  const { status, headers, text } = await call('GET', '/metrics');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  const { samples, problems } = readMetrics(text);
  expect(problems).toEqual([]);

  const entries = server.emulator.tenants.list().flatMap(({ journal }) => journal.list({}, 1000).items);
  const counted = samples.filter(({ name }) => name === 'sobot_mock_requests_total');
  expect(counted.reduce((sum, { value }) => sum + value, 0)).toBe(4);
  for (const { labels, value } of counted) {
    const { operation, ret_code: retCode } = labels;
    const found = entries.filter(
      (entry) => (entry.operation ?? 'none') === operation && (entry.retCode ?? 'none') === retCode,
    );
    expect([labels, value]).toEqual([labels, found.length]);
  }
  expect(valueOf(samples, 'sobot_mock_requests_total', { operation: 'getToken', ret_code: '000000' })).toBe(1);
  const rules = entries.flatMap(({ violations }) => violations.map(({ rule }) => rule));
  for (const rule of new Set(rules)) {
    const expected = rules.filter((one) => one === rule).length;
    expect(valueOf(samples, 'sobot_mock_violations_total', { rule, side: 'consumer' })).toBe(expected);
  }
  const stats = (await call('GET', '/tenants/1/deliveries/stats')).json<{
    attempts: number;
    outcomes: Record<string, number>;
  }>();
  const { outcomes } = stats;
  const counts = samples.filter(({ name }) => name === 'sobot_mock_delivery_attempts_total');
  expect(counts.reduce((sum, { value }) => sum + value, 0)).toBe(stats.attempts);
  expect(outcomes).toMatchObject({ acknowledged: 2, error_status_code: 1 });
  for (const reason of ['acknowledged', 'error_status_code']) {
    expect(valueOf(samples, 'sobot_mock_delivery_attempts_total', { reason })).toBe(outcomes[reason]);
  }
  expect(valueOf(samples, 'sobot_mock_acknowledgement_seconds_count')).toBe(2);
  expect(valueOf(samples, 'sobot_mock_deliveries', { state: 'waiting' })).toBe(1);
  expect(valueOf(samples, 'sobot_mock_tenants')).toBe(2);
  expect(valueOf(samples, 'sobot_mock_heap_used_bytes')).toBeGreaterThan(1_000_000);
  expect(valueOf(samples, 'sobot_mock_ledger_lag_seconds')).toBeUndefined();
  // Their number does not grow with the tenants.
  expect(text).not.toMatch(/appid|tenant=/);
});

test('what is reset or removed is counted all the same', async () => {
  const { call, server } = await start();
  await call('POST', '/tenants', { appid: 'gone', initialState: 'empty' });
  await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true });
  await call('POST', '/tenants/1/events', { type: 'text', text: 'hi' });
  await server.webhooksOf(server.emulator.tenants.get('1')!).idle();
  await sendRequest(`${server.url}/api/get_token?appid=gone`);
  const counts = async () => {
    const { samples } = readMetrics((await call('GET', '/metrics')).text);
    return samples.filter(({ name }) => /_total|_count/.test(name)).map(({ name, value }) => [name, value]);
  };
  const before = await counts();
  await call('DELETE', '/tenants/gone');
  await call('POST', '/tenants/1/reset');
  expect(await counts()).toEqual(before);
  expect(before).toContainEqual(['sobot_mock_delivery_attempts_total', 1]);
});

test('with a data file it tells for how long the oldest change waits', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-metrics-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { call } = await start({ data: join(folder, 'mock.db') });
  await call('POST', '/tenants/1/clock', { advance: '1h' });
  const { samples, problems } = readMetrics((await call('GET', '/metrics')).text);
  expect([problems, valueOf(samples, 'sobot_mock_ledger_lag_seconds')]).toEqual([[], 0]);
});

test('viewers of all tenants may read it, those of one may not; beyond this machine nobody without a token', async () => {
  const { call } = await start({ host: '0.0.0.0', controlToken: 'own' });
  const make = async (asked: object) =>
    (await call('POST', '/tokens', asked, { 'x-mock-token': 'own' })).json<{ token: string }>().token;
  const all = await make({ name: 'prometheus', kind: 'viewer' });
  const one = await make({ name: 'guest', kind: 'viewer', appid: '1' });
  const statusWith = async (headers: Record<string, string>) =>
    (await call('GET', '/metrics', undefined, headers)).status;
  expect(await statusWith({ authorization: `Bearer ${all}` })).toBe(200);
  expect(await statusWith({ authorization: `Bearer ${one}` })).toBe(403);
  expect(await statusWith({})).toBe(401);
});

test('where nobody counts, the route says so', async () => {
  const control = createControl({ emulator: createEmulator() });
  const head = { method: 'GET', url: '/metrics', base: '/_mock', headers: { host: 'localhost' }, remoteAddress: '::1' };
  const accepted = await control.accept(head);
  const answered = 'answer' in accepted ? await accepted.answer(undefined) : accepted;
  expect([answered.status, 'body' in answered && JSON.parse(String(answered.body)).code]).toEqual([
    501,
    'METRICS_ABSENT',
  ]);
});

test('labels and help are written so that whatever they hold is read again', () => {
  const label = 'a "quoted" \\ path\nand a line';
  const samples = [{ labels: { rule: label }, value: 1 }];
  const text = expositionText([{ name: 'x_total', help: 'two\nlines and \\', type: 'counter', samples }]);
  expect(text).toBe(
    '# HELP x_total two\\nlines and \\\\\n# TYPE x_total counter\n' +
      'x_total{rule="a \\"quoted\\" \\\\ path\\nand a line"} 1\n',
  );
  expect(readMetrics(text)).toEqual({
    samples: [{ name: 'x_total', labels: { rule: label }, value: 1 }],
    problems: [],
  });
});

test('each bucket of a histogram counts those before it, the last all of them', () => {
  expect(histogramSamples({ bounds: [0.5, 1], counts: [2, 0, 3], sum: 9.5 })).toEqual([
    { suffix: '_bucket', labels: { le: '0.5' }, value: 2 },
    { suffix: '_bucket', labels: { le: '1' }, value: 2 },
    { suffix: '_bucket', labels: { le: '+Inf' }, value: 5 },
    { suffix: '_sum', value: 9.5 },
    { suffix: '_count', value: 5 },
  ]);
});
