import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import { startAnswering } from '../../testing/answering.ts';
import { startCommand } from '../../testing/run-command.ts';

test('Ctrl+C ends a run of checks with 130, and the report is on what was found until then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-interrupt-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const receiver = await startAnswering((response, nth) => {
    // In the midst of it: some 500 requests are sent.
    if (nth === 50) command.child.kill('SIGINT');
    response.end();
  });
  const argv = ['check', 'receiver', '--url', receiver.url, '--reporter', 'json', '-o', 'report.json'];
  const command = startCommand(argv, { folder });
  const { code, stderr } = await command.ended;
  expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringContaining('(ended early): ') });
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Record<string, unknown>;
  expect(validators.checkReport(report)).toBe(true);
  expect(report).toMatchObject({ subject: 'receiver', interrupted: true });
});
