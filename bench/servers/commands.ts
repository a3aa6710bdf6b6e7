import { join } from 'node:path';
import type { PinnedOptions } from '../harness/pinned-process.ts';

const bench = join(import.meta.dirname, '..');
const inBench = (path: string): string => join(bench, path);

/** The published command. */
export function sobotMockCommand(port: number, ...args: readonly string[]): PinnedOptions {
  const command = inBench('../dist/cli/main.js');
  return { name: 'sobot-mock', args: [command, 'start', '-p', String(port), '--log', 'silent', ...args] };
}

export function expressCommand(port: number, page: string): PinnedOptions {
  return { name: 'Express', args: [inBench('servers/express.js'), String(port), page] };
}

export function nodeHttpCommand(port: number, page: string): PinnedOptions {
  return { name: 'node:http', args: [inBench('servers/node-http.ts'), String(port), page] };
}

export function tenantConstantsCommand(port: number): PinnedOptions {
  return { name: 'node:http', args: [inBench('servers/tenant-constants.ts'), String(port)] };
}

export function prismCommand(port: number, document: string): PinnedOptions {
  const command = inBench('node_modules/@stoplight/prism-cli/dist/index.js');
  return { name: 'Prism', args: [command, 'mock', '-p', String(port), '-v', 'silent', document] };
}

export function mockoonCommand(port: number, environment: string): PinnedOptions {
  const command = inBench('node_modules/@mockoon/cli/bin/run.js');
  const quiet = ['--disable-log-to-file', '--disable-admin-api'];
  return { name: 'Mockoon', args: [command, 'start', '-d', environment, '-p', String(port), ...quiet] };
}
