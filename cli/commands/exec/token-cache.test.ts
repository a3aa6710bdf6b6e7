import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mergeCoverage } from '../../../contract-tests/kit/coverage/merge.ts';
import type { CoverageReport } from '../../../generators/generated/types.ts';
import { startCommand } from '../../testing/run-command.ts';

const example = join(import.meta.dirname, '../../../examples/token-cache/src/main.ts');

/** A test to add: the example, and behind it the calls that a suggestion names. */
const added = `
const { createHash } = require('node:crypto');
const { SOBOT_BASE_URL: url, SOBOT_APPID: appid, SOBOT_APP_KEY: key } = process.env;
const steps = JSON.parse(process.argv[2]);
(async () => {
  let token = '';
  for (const step of steps) {
    const [, method, path, body] = /^(GET|POST) (\\S+)(?: (.*))?$/.exec(step);
    const time = String(Math.floor(Date.now() / 1000));
    const sign = createHash('md5').update(appid + time + key).digest('hex');
    const query = method === 'GET' ? '?' + new URLSearchParams({ appid, create_time: time, sign }) : '';
    const headers = { token, 'content-type': 'application/json' };
    const { item } = await (await fetch(url + path + query, { method, headers, body })).json();
    if (item !== undefined) token = item.token;
  }
})();
`;

async function coverageOf(folder: string, command: readonly string[]): Promise<CoverageReport> {
  const argv = ['exec', '--coverage-output', 'coverage.json', '--', ...command];
  const { child, ended } = startCommand(argv, { folder });
  child.stdout?.resume();
  await ended;
  return JSON.parse(await readFile(join(folder, 'coverage.json'), 'utf8')) as CoverageReport;
}

test('the example token-cache has the coverage it has, and a test that is suggested raises it by what is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-exec-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const before = await coverageOf(folder, [process.execPath, example]);
  expect(before.items.filter(({ covered }) => covered > 0).map(({ id }) => id)).toEqual([
    'operation/getToken/000000',
    'operation/queryTaskList/000000',
    'parameter/getToken/appid/used',
    'parameter/getToken/create_time/used',
    'parameter/getToken/sign/used',
    'parameter/queryTaskList/token/used',
    'parameter/queryTaskList/task_start_time/absent',
    'parameter/queryTaskList/task_end_time/absent',
    'parameter/queryTaskList/sender/absent',
    'parameter/queryTaskList/task_name/absent',
    'parameter/queryTaskList/subjectid/absent',
    'parameter/queryTaskList/page_no/used',
    'parameter/queryTaskList/page_no/limit',
    'parameter/queryTaskList/page_size/used',
    'behaviour/language/zh',
  ]);
  const [suggestion] = before.suggestions;
  const steps = JSON.stringify(suggestion!.steps.map(({ en }) => en));
  await writeFile(join(folder, 'added.cjs'), added);
  // Tests have a tenant each, so that none is in the way of another; what they cover is put together.
  const shard = await coverageOf(folder, [process.execPath, 'added.cjs', steps]);
  const after = mergeCoverage([before, shard]);
  expect(after.counts.covered).toBe(before.counts.covered + suggestion!.gain);
  expect(suggestion!.covers.filter((id) => after.items.find((item) => item.id === id)?.covered === 0)).toEqual([]);
});
