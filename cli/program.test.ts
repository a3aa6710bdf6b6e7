import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { runInProcess } from './testing/run-in-process.ts';

const verbs = [
  ['start'],
  ['proxy'],
  ['listen'],
  ['emit'],
  ['fixture'],
  ['schema'],
  ['schema', 'list'],
  ['schema', 'show'],
  ['schema', 'validate'],
  ['check'],
  ['check', 'journal'],
  ['check', 'har'],
  ['run'],
  ['data'],
  ['data', 'check'],
  ['data', 'compact'],
  ['wait'],
  ['completion'],
];

describe('help', () => {
  test.each([[[]], ...verbs.map((verb) => [verb])])(
    'of "%s" is on stdout, with examples and exit codes',
    async (verb) => {
      const { code, stdout, stderr } = await runInProcess([...verb, '--help']);
      expect(code).toBe(0);
      expect(stderr).toBe('');
      expect(stdout).toContain(`Usage: ${['sobot-mock', ...verb].join(' ')}`);
      expect(stdout).toMatch(/\nExamples:\n {2}\$ sobot-mock |\nExamples:\n {2}\$ (?:curl|source)/u);
      expect(stdout).toMatch(/\nExit codes:\n {2}0 {4}\w/u);
    },
  );

  test('of a verb is what `help VERB` prints', async () => {
    expect(await runInProcess(['help', 'wait'])).toEqual(await runInProcess(['wait', '--help']));
  });

  test.each([
    ['help check journal', 'check journal --help'],
    ['check help journal', 'check journal --help'],
    ['check help', 'check --help'],
    ['help', '--help'],
    ['help help', '--help'],
    ['help --language en', '--help'],
    ['--language zh help start', 'start --help --language zh'],
    ['help --language zh start', 'start --help --language zh'],
    ['help start --language=zh', 'start --help --language=zh'],
    ['check --language zh help journal', 'check journal --help --language zh'],
    ['check --language=zh help', 'check --help --language=zh'],
  ])('`%s` prints what `%s` does', async (line, same) => {
    const help = await runInProcess(line.split(' '));
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help).toEqual(await runInProcess(same.split(' ')));
  });

  test('names every verb', async () => {
    const { stdout } = await runInProcess(['--help']);
    for (const [verb] of verbs) expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, 'mu'));
  });

  test('goes to stderr when no verb is named, which is wrong usage', async () => {
    const { code, stdout, stderr } = await runInProcess([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: sobot-mock');
  });
});

test('the version is that of the package', async () => {
  expect(await runInProcess(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

describe('wrong usage ends with 2', () => {
  test.each([
    [['strat'], 'error: There is no command strat. Did you mean start?\n'],
    [['wait', '--timout', '1s'], "error: unknown option '--timout'\n(Did you mean --timeout?)\n"],
    [['wait', '--timeout'], "error: option '--timeout <duration>' argument missing\n"],
    [['wait', 'here'], "error: too many arguments for 'wait'. Expected 0 arguments but got 1.\n"],
    [['schema', 'validate', 'retCode'], "error: missing required argument 'file'\n"],
    [['completion', 'tcsh'], 'error: tcsh is no shell. Did you mean bash? There are bash, zsh, fish, powershell.\n'],
  ])('%j', async (argv, stderr) => {
    expect(await runInProcess(argv)).toEqual({ code: 2, stdout: '', stderr });
  });
});
