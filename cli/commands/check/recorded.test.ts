import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSign } from '../../../common/line-signature.ts';
import { checkReceiver } from '../../../contract-tests/kit/index.ts';
import { createWebReceiver } from '../../../contract-tests/kit/receiver/mutants/web-receiver.ts';
import type { Scenario } from '../../../generators/generated/types.ts';
import { envelopeOf, startListener, textEvent } from '../../../mock-server/listen/testing/start-listener.ts';
import { serveHandler } from '../../testing/serve-handler.ts';

const secret = 's3cret';

test('what listen recorded before a receiver goes through the exam of it, byte for byte and signed anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-recorded-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'events.json');
  const receiver = createWebReceiver(secret);
  const arrived: { readonly body: string; readonly signature: string | null }[] = [];
  const handler = async (request: Request): Promise<Response> => {
    arrived.push({ body: await request.clone().text(), signature: request.headers.get('x-line-signature') });
    return receiver.handler(request);
  };
  const { origin } = await serveHandler(handler);
  const { listener, send, line } = await startListener({ secret, forwardTo: `${origin}/webhook`, record: { file } });
  const odd = JSON.stringify(textEvent('Ab/文 😀'))
    .replace('文', String.raw`\u6587`)
    .replace('😀', String.raw`\ud83D\uDE00`);
  await send(
    `{"destination":"U00000000000000000000000000000001", "events":\n[ ${odd.replace('/', String.raw`\/`)} ] }\r\n`,
  );
  await line(0);
  await send(envelopeOf(textEvent('b', { webhookEventId: '01JNZ3Q0000000000000000001' })));
  await line(1);
  await listener.close();
  const recorded = JSON.parse(await readFile(file, 'utf8')) as Scenario;
  const bodies = recorded.steps.flatMap(({ request }) => request?.body ?? []);
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toContain(String.raw`"text":"Xx\/\u6587 \ud83D\uDE00"`);
  expect(bodies[0]).not.toContain('U4af4980629');
  arrived.length = 0;

  const report = await checkReceiver({
    ...{ url: `${origin}/webhook`, secret, recordings: [recorded], only: ['recorded'] },
    probe: receiver.probe,
  });

  expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'recorded/acknowledged passed',
    'recorded/again passed',
    'recorded/handled-once passed',
  ]);
  const sent = arrived.filter((one) => bodies.includes(one.body));
  expect(sent.map(({ body }) => body)).toEqual([...bodies, ...bodies, ...bodies, ...bodies, ...bodies]);
  const sign = createSign();
  for (const { body, signature } of sent) expect(signature).toBe(await sign(secret, Buffer.from(body)));
});
