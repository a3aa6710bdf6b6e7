import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from '../package/run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the receivers and the packages that they are written with. */
    readonly receivers: string;
  }
}

/** What the receivers are written with: LINE's SDK as it is, the frameworks in their current major version. */
const dependencies = {
  '@google-cloud/functions-framework': '^5.0.5',
  '@hapi/hapi': '^21.4.10',
  '@hono/node-server': '^2.1.9',
  '@line/bot-sdk': '11.2.0',
  '@nestjs/common': '^12.5.1',
  '@nestjs/core': '^12.5.1',
  '@nestjs/platform-express': '^12.5.1',
  express: '^5.3.0',
  express4: 'npm:express@^4.22.3',
  fastify: '^5.12.8',
  h3: '^1.15.11',
  hono: '^4.13.19',
  koa: '^3.3.0',
  'reflect-metadata': '^0.2.2',
  rxjs: '^7.8.2',
};

/** Installs the packages once, away from this repository. */
export default async function install({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-receivers-'));
  await cp(join(import.meta.dirname, 'servers'), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--no-package-lock'], folder);
  provide('receivers', folder);
  return () => rm(folder, { recursive: true });
}
