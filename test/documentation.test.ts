import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCommandTree } from '../cli/testing/command-tree.ts';
import { startMockServer, type MockServer } from '../mock-server/server.ts';
import manifest from '../package.json' with { type: 'json' };
import { anchorsOf, blocksOf, documents, linksOf, repository, textOf } from './support/documents.ts';
import { readShell, toPowerShell, type CurlCall } from './support/sh-commands.ts';

test('every relative link leads to a file there is, and every anchor to a heading of it', () => {
  const broken = documents.flatMap((document) =>
    linksOf(textOf(document)).flatMap((link) => {
      const [path, anchor] = decodeURIComponent(link).split('#') as [string, string?];
      const target = path === '' ? document : join(dirname(document), path);
      if (!existsSync(join(repository, target))) return [`${document}: ${link} is no file`];
      if (anchor === undefined || !target.endsWith('.md') || anchorsOf(textOf(target)).has(anchor)) return [];
      return [`${document}: ${link} is no heading of ${target}`];
    }),
  );
  expect(broken).toEqual([]);
});

/** A link to a heading, by what it is the nth of: in another language it is called otherwise. */
function headingsLinkedIn(document: string): readonly string[] {
  return linksOf(textOf(document)).flatMap((link) => {
    const [path, anchor] = decodeURIComponent(link).split('#') as [string, string?];
    const target = path === '' ? document : join(dirname(document), path);
    if (anchor === undefined || !target.endsWith('.md')) return [];
    return [`${target.replace('.zh-CN', '')}: heading ${[...anchorsOf(textOf(target))].indexOf(anchor)}`];
  });
}

const inChinese = documents.filter((document) => document.endsWith('.zh-CN.md'));

test.each(inChinese)('%s links to the headings that the English page links to', (document) => {
  expect(headingsLinkedIn(document)).toEqual(headingsLinkedIn(document.replace('.zh-CN', '')));
});

/** What passed and what did not in the output that a page shows. */
const marksIn = (document: string): readonly (readonly string[])[] =>
  blocksOf(textOf(document), 'text').map((block) => Array.from(block.matchAll(/^ *([✓✗])/gm), ([, mark]) => mark!));

test.each(inChinese)('%s shows the same output as the English page', (document) => {
  expect(marksIn(document)).toEqual(marksIn(document.replace('.zh-CN', '')));
});

test('a Chinese page links to Chinese pages where there are any, but for its own in English', () => {
  const english = inChinese.flatMap((document) =>
    Array.from(textOf(document).matchAll(/\[([^\]]*)\]\(([^)#:\s]+)\.md(?:#[^)]*)?\)/g), ([, text, path]) => ({
      text,
      path: path!,
    }))
      .filter(({ text, path }) => {
        return text !== 'English' && existsSync(join(repository, dirname(document), `${path}.zh-CN.md`));
      })
      .map(({ path }) => `${document}: ${path}.md`),
  );
  expect(english).toEqual([]);
});

test('everywhere the exam of a receiver is said to send as many requests', () => {
  const told = ['docs/check-receiver', 'docs/ci'].flatMap((page) => [`${page}.md`, `${page}.zh-CN.md`]);
  const files = [...told, 'cli/commands/check/receiver.ts', 'mock-server/mcp/tools/check.ts'];
  const counts = files.map((file) => textOf(file).match(/(?<=(?:some|约) )\d+(?= (?:requests|个请求))/g));
  expect(counts).toEqual([['870'], ['870'], ['870'], ['870'], ['870', '870'], ['870']]);
});

test('while the package is not on npm, no page installs it by its name', () => {
  const isOnNpm = !textOf('README.md').includes('the package is not on npm yet');
  const byName = /\b(?:npm|pnpm|yarn) (?:install|i|add)\b[^\n`]* sobot-mock(?=[\s`@])/g;
  const found = documents.flatMap((document) => textOf(document).match(byName) ?? []);
  expect(isOnNpm ? [] : found).toEqual([]);
});

/** Programs whose lines no test of this repository runs on their own, and why that is well. */
const otherPrograms: Readonly<Record<string, string>> = {
  npm: 'scripts are looked up below; packages are installed by test:package and test:examples',
  docker: 'needs a daemon; the steps of the image are tested in a shell',
  kubectl: 'needs a cluster',
  ssh: 'a tunnel of the reader, to a host of theirs',
  for: 'runs the findings, which are about other people’s packages',
  bash: 'runs a finding',
  export: 'sets a secret that only the reader has',
  cd: 'goes where the next line says',
  git: 'clones this repository',
  mvn: 'tests of the reader',
  'npx openapi-typescript': 'another tool, run by test:tools',
  'npx newman': 'another tool, run by the tests of the documents for tools',
  'npx playwright': 'another tool: it fetches a browser',
  'npx msw': 'another tool: it copies a file',
};

const isOfCommand = (words: readonly string[]): boolean =>
  words[0] === 'sobot-mock' || (words[0] === 'npx' && words[1] === 'sobot-mock') || isOfRepository(words);

/** `npm run -s sobot-mock -- start`: how the command is called in the repository. */
const isOfRepository = (words: readonly string[]): boolean => words.join(' ').startsWith('npm run -s sobot-mock --');

/** What follows `sobot-mock`, up to a pipe, a redirection, or the end of what belongs to it. */
function argumentsOf(words: readonly string[]): readonly string[] {
  const rest = isOfRepository(words) ? words.slice(5) : words.slice(words.indexOf('sobot-mock') + 1);
  const end = rest.findIndex((word) => /^(?:\||>|>>|&|&&|;|--)$/.test(word));
  return end === -1 ? rest : rest.slice(0, end);
}

/** The lines of all blocks, variables in front of them taken away. */
const lines = documents.flatMap((document) =>
  blocksOf(textOf(document), '(?:sh|powershell)').flatMap((block) =>
    (block.includes('Invoke-RestMethod') ? [] : readShell(block)).flatMap((command) => {
      if (command.kind === 'curl') return [];
      const words = command.words.slice(command.words.findIndex((word) => !/^[A-Z_]+=/.test(word)));
      return [{ document, words }];
    }),
  ),
);

test('every line of a block of sh is a call, a line of the command, or of a program that is known here', () => {
  const known = new Set(Object.keys(otherPrograms));
  const strange = lines.filter(
    ({ words }) => !isOfCommand(words) && !known.has(words[0]!) && !known.has(words.slice(0, 2).join(' ')),
  );
  expect(strange).toEqual([]);
});

test('every script of npm that a page names is one of the package that the page is about', () => {
  const own = Object.keys(manifest.scripts);
  const named = lines.flatMap(({ document, words: [program, verb, name = ''] }) => {
    if (program !== 'npm' || document.startsWith('examples/')) return [];
    if (verb === 'start' || verb === 'test') return [verb];
    return verb === 'run' && !name.startsWith('-') ? [name] : [];
  });
  expect(named.filter((name) => !own.includes(name))).toEqual([]);
});

describe('every line of the command', () => {
  let program: Command;
  beforeAll(async () => {
    program = await loadCommandTree();
  });

  /**
   * What is wrong with a line, by the verbs, options and values that there are.
   *
   * @param inProse where an option may be named without its value
   */
  function problemOf(words: readonly string[], inProse = false): string | undefined {
    let command = program;
    let positional = 0;
    const rest = [...words];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
      if (word === '…' || word === '--help' || word === '--version') continue;
      if (word.startsWith('-') && word !== '-') {
        const option = command.options.find(({ short, long }) => word === short || word === long);
        if (option === undefined) return `${command.name()} has no ${word}`;
        if (!option.required) continue;
        const value = rest.shift();
        if (value === undefined) return inProse ? undefined : `${word} has no value`;
        if (option.argChoices?.includes(value) === false) return `${value} is no value of ${word}`;
        if (option.variadic) while (rest.length > 0 && !rest[0]!.startsWith('-')) rest.shift();
        continue;
      }
      const below = command.commands.find((child) => child.name() === word);
      if (below !== undefined && positional === 0) command = below;
      else if (command.commands.length > 0) return `${command.name()} has no verb ${word}`;
      else positional += 1;
    }
    const most = command.registeredArguments.some(({ variadic }) => variadic)
      ? Infinity
      : command.registeredArguments.length;
    return positional > most ? `${command.name()} takes ${most} arguments` : undefined;
  }

  test('is said to have the flags of the contract page where it has them', () => {
    const checks = program.commands.find((command) => command.name() === 'check')!.commands;
    const having = (flag: string) =>
      checks
        .filter(({ options }) => options.some(({ long }) => long === flag))
        .map((command) => command.name())
        .sort();
    expect(having('--seed')).toEqual(['provider', 'receiver']);
    expect(having('--all-cases')).toEqual(['har', 'journal', 'provider', 'receiver']);
    expect(textOf('docs/contract.md')).toContain(
      '`--seed` and `--include` only `check provider` and\n`check receiver`',
    );
    expect(textOf('docs/contract.zh-CN.md')).toContain(
      '`--seed` 和 `--include` 只属于自己发请求的 `check provider` 与 `check receiver`',
    );
  });

  test.each(['README.md', 'README.zh-CN.md'])('reads the configuration where %s says so', (document) => {
    const [, named] = /`sobot-mock\.config\.\{ts,js,json\}` ?[(（]([^)）]+)[)）]/u.exec(textOf(document))!;
    const reading = program.commands
      .filter(({ options }) => options.some(({ long }) => long === '--config'))
      .map((command) => command.name());
    expect([...named!.matchAll(/`(\w+)`/gu)].map(([, verb]) => verb)).toEqual(reading);
  });

  test('in a block of sh is made of verbs, options and values that there are', () => {
    const used = lines.filter(({ words }) => isOfCommand(words));
    expect(used.length).toBeGreaterThan(60);
    const wrong = used.flatMap(({ document, words }) => {
      const problem = problemOf(argumentsOf(words));
      return problem === undefined ? [] : [`${document}: ${words.join(' ')}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });

  test('in prose is, too', () => {
    const used = documents.flatMap((document) => {
      const prose = textOf(document).replaceAll(/^ *```[^]*?^ *```$/gm, '');
      return Array.from(prose.matchAll(/`(?:npx )?sobot-mock ([a-z][^`\n]*)`/g), ([, line]) => ({
        document,
        line: line!,
      }));
    });
    expect(used.length).toBeGreaterThan(40);
    const wrong = used.flatMap(({ document, line }) => {
      const read = readShell(`sobot-mock ${line}`)[0]!;
      // Words in capitals and in angle brackets stand for what the reader gives.
      const words = read.kind === 'line' ? argumentsOf(read.words) : [];
      const problem = /[\\{[]/.test(line) ? undefined : problemOf(words, true);
      return problem === undefined ? [] : [`${document}: ${line}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** The calls of a block that is made of nothing else. */
function callsOf(block: string): readonly CurlCall[] {
  return readShell(block).filter((command) => command.kind === 'curl');
}

/** The lines of blocks that call, as one block. */
function callLines(text: string): string {
  const blocks = blocksOf(text, 'sh').map((block) => block.replaceAll(/ *\\\n\s*/g, ' ').split('\n'));
  return blocks.map((each) => each.filter((line) => /(?:^|\()curl /.test(line)).join('\n')).join('\n');
}

describe('beside sh stands PowerShell', () => {
  test.each(['README.md', 'README.zh-CN.md', 'docs/local-development.md', 'docs/local-development.zh-CN.md'])(
    '%s has the same calls in both, with the same URLs and bodies',
    (document) => {
      const text = textOf(document);
      const parts = document.startsWith('README') ? text.split(/^(?=## )/m) : [text];
      const shown = parts.flatMap((part) => blocksOf(part, 'powershell').map((block) => ({ part, block })));
      expect(shown.length).toBeGreaterThan(0);
      for (const { part, block } of shown) expect(block).toBe(toPowerShell(callLines(part)));
    },
  );
});

describe('every call of a page', () => {
  let server: MockServer;
  beforeAll(async () => {
    server = await startMockServer({ port: 0 });
  });
  afterAll(() => server.close());

  const localhost = /^http:\/\/(?:localhost|127\.0\.0\.1):762[67]/;

  async function make(call: CurlCall, variables: Map<string, string>): Promise<Response> {
    const filled = (text: string): string =>
      text.replaceAll(/\$(\w+)/g, (_, name: string) => variables.get(name) ?? `$${name}`);
    const signal = call.seconds === undefined ? null : AbortSignal.timeout(30_000);
    const headers = Object.fromEntries(Object.entries(call.headers).map(([name, value]) => [name, filled(value)]));
    const response = await fetch(call.url.replace(localhost, server.url), {
      method: call.method,
      // curl says so by itself.
      headers: { ...(call.body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
      body: call.body ?? null,
      signal,
    });
    if (call.seconds !== undefined) {
      const { value } = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read();
      expect(value).toContain('retry:');
      return response;
    }
    const text = await response.text();
    if (call.tokenTo !== undefined) variables.set(call.tokenTo, /[0-9a-f]{32}/.exec(text)![0]);
    if (call.shownHeader !== undefined) expect(response.headers.get(call.shownHeader)).not.toBeNull();
    return response;
  }

  const pages = documents.filter((document) => {
    const calls = blocksOf(textOf(document), 'sh').flatMap(callsOf);
    return calls.some(({ url }) => localhost.test(url));
  });

  test.each(pages)('%s is answered well, in its order', async (document) => {
    const variables = new Map<string, string>();
    const [tenant] = server.emulator.tenants.list();
    await tenant!.reset();
    for (const call of blocksOf(textOf(document), 'sh').flatMap(callsOf)) {
      if (!localhost.test(call.url)) continue;
      const { status } = await make(call, variables);
      expect(`${call.method} ${call.url}: ${status < 400 ? 'well' : status}`).toBe(`${call.method} ${call.url}: well`);
    }
  });
});
