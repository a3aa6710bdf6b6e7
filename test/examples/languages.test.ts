import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { repository } from '../package/pack.ts';

/** The recipes, and what tells whether this machine has what each needs. */
const recipes = [
  { language: 'python', tool: 'python3', question: '--version' },
  { language: 'php', tool: 'php', question: '--version' },
  { language: 'java', tool: 'javac', question: '-version' },
  { language: 'go', tool: 'go', question: 'version' },
] as const;

const missing = recipes.filter(({ tool, question }) => spawnSync(tool, [question]).status !== 0);
// Said aloud: that a test was skipped is told by a number alone.
for (const { language, tool } of missing)
  console.warn(`examples/${language} is not run: ${tool} is not on this machine`);

interface Step {
  readonly line: string;
  /** Lines that it prints. */
  readonly told: readonly string[];
}

/** What a README has to run, red and green, and what it says that comes of it. */
async function stepsOf(language: string, file: string): Promise<{ readonly red: Step; readonly green: Step }> {
  const text = await readFile(join(repository, 'examples', language, file), 'utf8');
  const [red = '', redTold = '', green = '', greenTold = ''] = Array.from(
    text.matchAll(/^```(?:sh|text)\n([^]*?)\n```$/gm),
    ([, block]) => block!,
  );
  expect(red).toMatch(/^npm ci\nnpm run -s sobot-mock -- exec .+$/);
  return {
    red: { line: red.slice('npm ci\n'.length), told: redTold.split('\n') },
    green: { line: green, told: greenTold.split('\n') },
  };
}

/** Runs a line as it stands in a README: in a clone, on the shell. */
async function run(line: string): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|SOBOT_)/.test(name));
  const child = spawn('sh', ['-c', line], { cwd: repository, env: Object.fromEntries(own) });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: stripVTControlCharacters(output).split('\n') };
}

const hasPytest = spawnSync('python3', ['-m', 'pytest', '--version']).status === 0;

/** The line itself, or the one that the README gives for where there is no pytest. */
function runnable(line: string): string {
  return hasPytest ? line : line.replace('-m pytest examples/python', 'examples/python/test_sobot.py');
}

describe.concurrent.each(recipes)('examples/$language', (recipe) => {
  test('gets along with a status of HTTP that goes by the ret_code', { timeout: 300_000 }, async ({ skip }) => {
    skip(missing.includes(recipe), `${recipe.tool} is not on this machine`);
    const { green } = await stepsOf(recipe.language, 'README.md');
    const line = runnable(green.line).replace('exec ', 'exec --behaviour errorStatus=mapped ');
    expect(line).toContain('mapped');
    const { code, lines } = await run(line);
    expect({ code, told: lines.filter((each) => green.told.includes(each)) }).toEqual({ code: 0, told: green.told });
  });

  test.for(['README.md', 'README.zh-CN.md'])(
    'goes red and then green as %s says',
    { timeout: 300_000 },
    async (file, { skip }) => {
      skip(missing.includes(recipe), `${recipe.tool} is not on this machine`);
      const { red, green } = await stepsOf(recipe.language, file);
      for (const [{ line, told }, code] of [
        [red, 1],
        [green, 0],
      ] as const) {
        const ended = await run(runnable(line));
        expect({ line, code: ended.code, told: told.filter((each) => ended.lines.includes(each)) }).toEqual({
          line,
          code,
          told,
        });
      }
    },
  );
});
