import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { openShells } from './shell.ts';

const examples = inject('examples');
const { shell } = openShells(join(examples, 'node_modules/.bin'));

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

type GitLab = Readonly<Record<'test' | 'contract coverage', { readonly script: readonly string[] }>>;

/** What each pipeline runs on the shell, in the order of its jobs. */
const pipelines = {
  'exec-workflow.yml': (text: string) =>
    Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run)),
  'gitlab-ci.yml'(text: string) {
    const jobs = parse(text) as GitLab;
    return [...jobs.test.script, ...jobs['contract coverage'].script];
  },
  Jenkinsfile: (text: string) => Array.from(text.matchAll(/^ *sh '(.+)'$/gm), ([, line]) => line!),
} as const satisfies Readonly<Record<string, (text: string) => readonly string[]>>;

/** What stands in the place of a part of the tests: what one asks for, the other does not. */
const tests = `
const { createHash } = require('node:crypto');
const { SOBOT_BASE_URL: url, SOBOT_APPID: appid, SOBOT_APP_KEY: key } = process.env;
const part = process.argv[2];
const time = String(Math.floor(Date.now() / 1000));
const sign = createHash('md5').update(appid + time + key).digest('hex');
const names = {
  Client: ['task_name', 'sender', 'subjectid'],
  Webhook: ['messageid', 'message_status', 'taskid', 'task_name', 'send_agentid', 'sender', 'recipient', 'subjectid'],
}[part];
const operation = { Client: 'query_task_list', Webhook: 'send_record_list' }[part];
const answer = async (path, init) => (await fetch(url + path, init)).json();
(async () => {
  const { item } = await answer('/api/get_token?appid=' + appid + '&create_time=' + time + '&sign=' + sign);
  const headers = { token: item.token, 'content-type': 'application/json' };
  for (const name of names) {
    const body = JSON.stringify({ [name]: name === 'message_status' ? '9' : 'nothing has this', page_size: 100 });
    const { ret_code } = await answer('/chat-set/api/line/' + operation, { method: 'POST', headers, body });
    if (ret_code !== '000000') process.exitCode = 1;
  }
})();
`;

/** The commands of the pipeline for each of its jobs: those that run side by side, and then the others. */
async function commandsOf(file: keyof typeof pipelines): Promise<readonly string[]> {
  const lines = pipelines[file](await readFile(join(examples, 'ci', file), 'utf8')).map((line) => line.trim());
  const commands = lines.filter((line) => line.startsWith('sobot-mock '));
  return commands.flatMap((line) => {
    const part = /\$\{\{ matrix\.part \}\}|\$PART/g;
    return part.test(line) ? ['Client', 'Webhook'].map((name) => line.replaceAll(part, name)) : [line];
  });
}

describe.each(Object.keys(pipelines) as (keyof typeof pipelines)[])('%s', (file) => {
  test('installs the packed file', async () => {
    expect(await readFile(join(examples, 'ci', file), 'utf8')).toContain('npm install --global ./sobot-mock-*.tgz');
  });

  test('runs parts of the tests behind exec, keeps JUnit files, and puts the coverage of the parts together', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-pipeline-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'tests.cjs'), tests);
    const [client, webhook, ...reports] = await commandsOf(file);
    for (const [line, part] of [
      [client!, 'Client'],
      [webhook!, 'Webhook'],
    ] as const) {
      const [head, command] = line.split(' -- ');
      expect(command).toMatch(new RegExp(`^python3 -m pytest --junitxml \\S+ -k ${part}$`));
      await shell(`${head} --except paging -- node tests.cjs ${part}`, folder, {});
      const journal = /-o (\S+)/.exec(head!)![1]!;
      expect(await readFile(join(folder, journal), 'utf8')).toContain('<testsuites');
    }
    expect(reports.length).toBeGreaterThan(0);
    for (const line of reports) await shell(line, folder, {});
    await shell('sobot-mock check coverage coverage-*.json --reporter json -o merged.json', folder, {});
    const merged = JSON.parse(await readFile(join(folder, 'merged.json'), 'utf8')) as {
      readonly items: readonly { readonly id: string; readonly covered: number }[];
    };
    const covered = merged.items.filter((item) => item.covered > 0).map(({ id }) => id);
    expect(covered).toContain('operation/queryTaskList/000000');
    expect(covered).toContain('operation/sendRecordList/000000');
  });
});
