import { expect, test } from 'vitest';
import { createToolControl, type CallControl } from '../tool-control.ts';
import { check } from './check.ts';

/** Control routes with one receiver, which is examined at once. */
function createClient() {
  const exams: string[] = [];
  let url = 'http://127.0.0.1:3000/webhook';
  const call: CallControl = (method, path) => {
    if (method === 'GET') return Promise.resolve({ status: 200, text: JSON.stringify({ items: [{ id: 'r1', url }] }) });
    exams.push(path);
    const text = `report ${exams.length}\n${'a line of it\n'.repeat(500)}`;
    return Promise.resolve({ status: 200, text: JSON.stringify({ text: { en: text } }) });
  };
  const reports = new Map<string, string>();
  return {
    exams,
    reports,
    move: (to: string) => (url = to),
    // A control a call, as over HTTP.
    ask: (given: object) => check.run({ what: 'receiver', appid: 'shop', ...given }, createToolControl(call, reports)),
  };
}

const gone = 'There is no report on this receiver to go on with (any more): nothing was sent. Ask again without after.';

test('an exam is told in parts, and examines once', async () => {
  const { ask, exams } = createClient();
  let text = await ask({});
  expect(text).toMatch(/^report 1\n/);
  let lines = 0;
  for (;;) {
    lines += text.match(/a line of it/g)!.length;
    const after = /\nmore: after="(\d+)"$/.exec(text)?.[1];
    if (after === undefined) break;
    text = await ask({ after });
  }
  expect([lines, exams]).toEqual([500, ['/tenants/shop/receivers/r1/exam']]);
  expect(await ask({})).toMatch(/^report 2\n/);
});

test.each(['zzz', '1.5', '99999999'])('after %j examines nobody', async (after) => {
  const { ask, exams } = createClient();
  await ask({});
  await expect(ask({ after })).rejects.toThrow(`after is "${after}", which no answer gave.`);
  expect(exams).toHaveLength(1);
});

test('where there is no report to go on with, nothing is sent', async () => {
  const { ask, exams, move } = createClient();
  await expect(ask({ after: '10' })).rejects.toThrow(gone);
  expect(exams).toHaveLength(0);
  await ask({});
  // Another has its id now, as after a reset.
  move('http://127.0.0.1:3001/webhook');
  await expect(ask({ after: '10' })).rejects.toThrow(gone);
});

test('16 reports are kept', async () => {
  const { ask, reports, move } = createClient();
  for (let port = 3000; port < 3020; port += 1) {
    move(`http://127.0.0.1:${port}/webhook`);
    await ask({});
  }
  expect(reports.size).toBe(16);
  expect(await ask({ after: '10' })).toContain('a line of it');
});
