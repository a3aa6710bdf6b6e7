import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Scenario } from '../../../generators/generated/types.ts';
import { envelopeOf, textEvent } from '../../../mock-server/listen/testing/start-listener.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { startReceiver } from '../../../test/support/receiver.ts';
import { startCommand } from '../../testing/run-command.ts';
import { runInProcess } from '../../testing/run-in-process.ts';
import { serveHandler } from '../../testing/serve-handler.ts';

async function startListening(argv: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-listen-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const command = startCommand(['listen', '--port', '0', ...argv], { folder, environment });
  onTestFinished(() => void command.child.kill('SIGKILL'));
  return { ...command, folder };
}

/** A receiver that acknowledges everything, and what came. */
function keepingBodies() {
  const arrived: string[] = [];
  const handler = async (request: Request): Promise<Response> => {
    arrived.push(await request.text());
    return new Response();
  };
  return { handler, arrived };
}

function send(url: string, body: string): Promise<Response> {
  return fetch(`${url}/webhook`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

test('says where it listens, tells of each event, and what it recorded can be played', async () => {
  const receiver = await startReceiver();
  const argv = [
    '--log',
    'json',
    '--forward-to',
    receiver.url,
    '--record',
    'events.json',
    '--behaviour-file',
    'line.json',
  ];
  const { nextLine, child, ended, folder } = await startListening(argv);
  const { url, ...said } = JSON.parse(await nextLine()) as { url: string };
  expect(said).toMatchObject({ type: 'listening', forwardTo: receiver.url, verifies: false });
  expect((await send(url, envelopeOf(textEvent('hi')))).status).toBe(200);
  expect(JSON.parse(await nextLine())).toMatchObject({ type: 'webhook', status: 200, events: [{ kind: 'text' }] });
  child.kill('SIGTERM');
  expect(JSON.parse(await nextLine())).toMatchObject({ type: 'stopping', waiting: 0 });
  expect(JSON.parse(await nextLine())).toMatchObject({ type: 'ended', lost: 0, recorded: { requests: 1, leftOut: 0 } });
  expect((await ended).code).toBe(0);
  const played = await runInProcess(['run', 'events.json', '--to', receiver.url], { folder });
  expect([played.code, receiver.received]).toMatchObject([
    0,
    [{}, { headers: { 'content-type': 'application/json' } }],
  ]);
  const { handler, arrived } = keepingBodies();
  const examined = await serveHandler(handler);
  const exam = ['check', 'receiver', '--url', examined.origin, '--recording', 'events.json', '--only', 'recorded'];
  const { code, stdout } = await runInProcess(exam, { folder });
  expect([code, stdout]).toMatchObject([0, expect.stringContaining('✓ recorded/again')]);
  const { steps } = JSON.parse(await readFile(join(folder, 'events.json'), 'utf8')) as Scenario;
  expect(arrived.filter((body) => body === steps[0]!.request!.body)).toHaveLength(3);
  expect(JSON.parse(await readFile(join(folder, 'line.json'), 'utf8'))).toMatchObject({
    observed: { signed: 'never' },
  });
});

test('where nothing came, it says that neither file was written', async () => {
  const argv = ['--record', 'events.json', '--behaviour-file', 'line.json'];
  const { stderrHas, child, ended, folder } = await startListening(argv);
  await stderrHas('Ctrl+C');
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(
      /Nothing was recorded: .*events\.json is as it was\.\nNothing was learned: .*line\.json is as it was\.\n$/,
    ),
  ]);
  expect(await readdir(folder)).toEqual([]);
});

test('where nothing came, what it says for a program names no file of what was learned', async () => {
  const { nextLine, child } = await startListening(['--log', 'json', '--behaviour-file', 'line.json']);
  await nextLine();
  child.kill('SIGINT');
  await nextLine();
  expect(JSON.parse(await nextLine())).toEqual({ type: 'ended', lost: 0 });
});

test('without a receiver it prints what came, to read', async () => {
  const { stderrHas, child, ended } = await startListening([]);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await stderrHas('Ctrl+C'))![0];
  await send(url, envelopeOf(textEvent('hi')));
  const said = await stderrHas('"isRedelivery": false');
  expect(said).toMatch(/text {18}200 .* unsigned/);
  expect(said).toContain('from U4af4980629f1b3a3a1b3a3a1b3a3a1b3  "hi"');
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

test('all that it says is in Chinese for whoever reads Chinese', async () => {
  const argv = [
    '--forward-to',
    await freeUrl(),
    '--record',
    'chinese.json',
    '--behaviour-file',
    'chinese-behaviour.json',
  ];
  const { stderrHas, child, ended } = await startListening(argv, { LANG: 'zh_CN.UTF-8' });
  const url = /URL +(\S+)/u.exec(await stderrHas('按 Ctrl+C 停止。'))![1]!;
  await send(url, envelopeOf(textEvent('hi')));
  await stderrHas('接收端：');
  child.kill('SIGINT');
  const { stderr } = await ended;
  expect(stderr).toMatch(/ms {2}未签名/u);
  expect(stderr).toContain('来自 U4af4980629f1b3a3a1b3a3a1b3a3a1b3  "hi"');
  expect(stderr).toContain(
    '1 个等待中：再试接收端一次…\n提示：1 个已确认的请求始终未能转发：接收端一直停机。\n已将 1 个请求录入 ',
  );
  expect(stderr).toMatch(/\n {2}签名 {10} 不检查（--secret 可检查）\n/u);
  expect(stderr).not.toMatch(/[a-z] [a-z]+ [a-z]/u);
});

test.each([
  [
    ['--forward-to', 'ftp://x'],
    'the receiver is not an http or https URL. Write it like http://127.0.0.1:3000/webhook.',
  ],
  [['--keep-texts'], '--keep-texts does nothing without --record.'],
  [['--pseudonym-key', 'k'], '--pseudonym-key does nothing without --record.'],
  [['--insecure'], '--insecure does nothing without --forward-to. Name your app, or leave it out.'],
  [['--timeout', '10s'], '--timeout does nothing without --forward-to. Name your app, or leave it out.'],
  [['--keep', '5', '--timeout', '10s'], '--timeout does nothing without --forward-to. Name your app, or leave it out.'],
  [['--keep', '5'], '--keep does nothing without --forward-to. Name your app, or leave it out.'],
  [['--language', 'zh', '--keep', '5'], '没有 --forward-to 时 --keep 不起作用。请指定您的应用，或去掉它。'],
  [['--language', 'zh', '--timeout', '2s'], '没有 --forward-to 时 --timeout 不起作用。请指定您的应用，或去掉它。'],
  [['--forward-to', 'http://127.0.0.1:9', '--timeout', '0ms'], '--timeout 0ms is out of range. Give 1ms to 10m.'],
  [['--forward-to', 'http://127.0.0.1:9', '--keep', '-1'], '--keep -1 is not how many requests wait.'],
])('%j is wrong usage', async (argv, message) => {
  const { code, stderr } = await runInProcess(['listen', ...argv]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
