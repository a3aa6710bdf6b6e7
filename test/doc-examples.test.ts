import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import fc from 'fast-check';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkJournal } from '../contract-tests/kit/index.ts';
import { createSobot, type Sobot } from '../contract-tests/playwright/sobot.ts';
import type { CheckReport, WebhookEnvelope } from '../generators/generated/types.ts';
import { sobotHandlers } from '../mock-server/adapters/msw.ts';
import { createEmulator } from '../mock-server/emulator.ts';
import { startMockServer, type MockServer } from '../mock-server/server.ts';
import { entries } from '../scripts/entries.ts';
import { callAs1, tokenUrl } from './support/create-test-emulator.ts';

const root = join(import.meta.dirname, '..');

interface DocExample {
  readonly file: string;
  /** What it is about: the name that is declared below it. */
  readonly name: string;
  readonly code: string;
}

/** Every `@example` in the sources that are published. */
function docExamples(): readonly DocExample[] {
  const files = globSync('{cli,common,contract-tests,generators,mock-server}/**/*.ts', { cwd: root }).filter(
    (file) => !/\.test\.ts$|\/(?:testing|mutants)\//.test(file),
  );
  return files.sort().flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return [...source.matchAll(/\/\*\*(?:(?!\*\/).)*?\*\//gs)].flatMap(({ 0: comment, index }) => {
      const below = source.slice(index + comment.length);
      const name = /^\s*(?:export )?(?:async )?(?:declare )?(?:function|const|interface)?\s*(\w+)/.exec(below)?.[1];
      const [, ...examples] = comment.slice(0, -2).split(/^\s*\* @example/m);
      return examples.map((example): DocExample => {
        const [title = '', ...lines] = example.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
        const isCode = !/^ [A-Z][^({]*$/.test(title);
        return { file, name: name ?? '(module)', code: (isCode ? [title, ...lines] : lines).join('\n').trim() };
      });
    });
  });
}

// Those of generated builders are alike: one run for all of them.
const isGenerated = ({ file }: DocExample): boolean => file === 'generators/generated/fixtures.ts';
const found = docExamples();
const builders = found.filter(isGenerated);
const examples: readonly DocExample[] = [
  ...found.filter((example) => !isGenerated(example)),
  { ...builders[0]!, name: `and ${builders.length - 1} more`, code: builders.map(({ code }) => code).join('\n') },
];

/** `value; // 7` becomes an assertion that it is so. */
function asserting(code: string): string {
  return code.replace(
    /^(?!\s*(?:await|const|let) )(.+?);\s*\/\/ (\[\]|\d+|'[^']*')$/gm,
    (_, expression: string, value: string) => `expect(${expression}).toEqual(${value});`,
  );
}

let server: MockServer;
let receiver: Server;
let report: CheckReport;
const intercepting: { close(): void }[] = [];

beforeAll(async () => {
  server = await startMockServer({ port: 0 });
  receiver = createServer((request, response) => request.resume().on('end', () => response.end('ok')));
  await once(receiver.listen(0, '127.0.0.1'), 'listening');
  // So that there is a journal to judge.
  await fetch(`${server.url}${tokenUrl()}`);
  report = await checkJournal(server.url);
});

afterEach(() => {
  for (const each of intercepting.splice(0)) each.close();
});

afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await server.close();
});

/** Places that examples name, as places of this test; what they leave to the reader's app, done. */
function localized(code: string): string {
  const { port } = receiver.address() as AddressInfo;
  return code
    .replaceAll('http://127.0.0.1:7626', server.url)
    .replaceAll('http://127.0.0.1:3000/webhook', `http://127.0.0.1:${port}/webhook`)
    .replace("target: 'https://sg.sobot.com'", `target: '${server.url}'`)
    .replace('app.listen(3000)', 'app.listen(0).close()')
    .replace(/^\/\/ … your client calls (\S+) …$/m, 'await client($1);')
    .replace(/^\/\/ … your app .* …$/m, "await client('https://sg.sobot.com');")
    .replace(/; \/\/ its next call .*$/m, "; await client('https://sg.sobot.com');");
}

/** An app that takes a token once and uses it from then on. */
function createClient(): (base: string) => Promise<void> {
  let token: string | undefined;
  return async (base) => {
    const issue = async (): Promise<string> => {
      const { item } = (await (await fetch(`${base}${tokenUrl()}`)).json()) as { item: { token: string } };
      return item.token;
    };
    token ??= await issue();
    await fetch(`${base}/chat-set/api/line/query_task_list`, { method: 'POST', headers: { token } });
  };
}

/** A test that an example declares: Playwright's take what each test has. */
type Callback = (fixtures: { readonly sobot: Sobot }) => unknown;

/** What the reader of an example is thought to have at hand. */
async function surroundings(file: string): Promise<Record<string, unknown>> {
  const modules = await Promise.all(
    [...entries.map(({ source }) => source), file].map(
      (source) => import(join(root, source)) as Promise<Record<string, unknown>>,
    ),
  );
  const emulator = createEmulator();
  const tenant = emulator.tenants.get('1');
  await callAs1(emulator, 'queryTaskList', { page_no: 2 });
  const callbacks: Callback[] = [];
  const declare = (): void => undefined;
  return {
    ...Object.assign({}, ...modules),
    ...{ express, fc, server, emulator, tenant, callbacks, expect, Response, fetch },
    setupServer: (...handlers: Parameters<typeof setupServer>) => {
      const made = setupServer(...handlers);
      intercepting.push(made);
      return made;
    },
    console: { log: () => undefined },
    delay: () => Promise.resolve(),
    sobot: sobotHandlers({ emulator }),
    response: Response.json({
      ...{ ret_code: '000000', ret_msg: '操作成功' },
      ...{ items: [], page_count: 0, page_no: 1, page_size: 15, total_count: 0 },
    }),
    report,
    app: Object.assign(express(), { fetch: () => new Response() }),
    request: new Request('http://receiver.test/', { method: 'POST', body: '{}' }),
    client: createClient(),
    test: (_: string, body: Callback) => void callbacks.push(body),
    post: () => Promise.resolve({ ret_code: '999994' }),
    accepts: () => true,
    isShown: () => true,
    property: fc.asyncProperty(fc.constant(1), async () => undefined),
    writeFile: () => Promise.resolve(),
    createInbox: () => {
      const ids = new Set<string>();
      return { ids, count: () => ids.size };
    },
    receiverFor:
      ({ ids }: { readonly ids: Set<string> }) =>
      async (request: Request) => {
        const { events } = (await request.json()) as WebhookEnvelope;
        for (const { webhookEventId } of events) ids.add(webhookEventId);
        return new Response();
      },
    ...{ checks: [], url: server.url },
    // These declare tests, which cannot be done within one.
    ...{ describeChecks: declare, describeJournal: declare, describeProvider: declare, describeReceiver: declare },
  };
}

async function run({ file, code }: DocExample): Promise<void> {
  const body = stripTypeScriptTypes(asserting(localized(code))).replace(/^import .*$/gm, '');
  const scope = await surroundings(file);
  const made = body.matchAll(/^(?:const|let) (?:\{([^}]*)\}|\[([^\]]*)\]|(\w+))/gm);
  const taken = new Set(
    [...made].flatMap(([, ...names]) =>
      names
        .join(',')
        .split(/[,:]/)
        .map((name) => name.trim()),
    ),
  );
  const names = Object.keys(scope).filter((name) => /^[A-Za-z]\w*$/.test(name) && name !== 'default');
  const parameters = names.filter((name) => !taken.has(name));
  // oxlint-disable-next-line no-implied-eval -- the code is this repository's own
  const example = new Function(...parameters, `return (async () => {\n${body}\n})();`) as (
    ...values: unknown[]
  ) => Promise<void>;
  await example(...parameters.map((name) => scope[name]));
  for (const callback of scope['callbacks'] as Callback[]) {
    await callback({ sobot: createSobot(server, server.emulator.tenants.create()) });
  }
}

describe('each @example does what it says', () => {
  test.each(examples.map((example) => [`${example.file} ${example.name}`, example] as const))(
    '%s',
    async (_, example) => {
      await run(example);
    },
  );

  test('and there are as many as there were', () => {
    expect(found.length - builders.length).toBeGreaterThanOrEqual(36);
    expect(builders.length).toBeGreaterThan(50);
  });
});
