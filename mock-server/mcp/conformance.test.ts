import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../server.ts';

const cli = join(import.meta.dirname, '../../node_modules/@modelcontextprotocol/conformance/dist/index.js');
const baseline = join(import.meta.dirname, 'testing/conformance.yml');

/** Those that are about what this server has. A scenario that is missing in both lists fails the run. */
const passing = [
  'server-initialize',
  'ping',
  'tools-list',
  'tools-call-simple-text',
  'tools-call-error',
  'resources-list',
  'dns-rebinding-protection',
];

test("the protocol's own conformance tests pass, as far as they are about what is here", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-conformance-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const server = await startMockServer({ port: 0 });
  onTestFinished(() => server.close());
  const argv = [cli, 'server', '--url', `${server.url}/_mock/mcp`, '--expected-failures', baseline];
  const { said, code } = await new Promise<{ readonly said: string; readonly code: number | null }>((resolve) => {
    // It writes what it found where it runs.
    const child = execFile(process.execPath, argv, { cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) =>
      resolve({ said: `${stdout}${stderr}`, code: child.exitCode }),
    );
  });
  const passed = Array.from(said.matchAll(/^✓ ([\w-]+): [1-9]/gm), ([, name]) => name);
  expect([passed, code], said.slice(-3000)).toEqual([passing, 0]);
});
