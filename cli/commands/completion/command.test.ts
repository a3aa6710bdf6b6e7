import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runInProcess } from '../../testing/run-in-process.ts';

const shells = ['bash', 'zsh', 'fish'] as const;
/** A shell with a command line of its own. */
const run = (shell: string, argv: readonly string[], options: { cwd?: string; input?: string } = {}) =>
  spawnSync(shell, argv, { ...options, encoding: 'utf8' });
const isInstalled = (shell: string): boolean => run(shell, ['-c', 'true']).status === 0;

let folder: string;
const scriptOf = (shell: string): string => join(folder, `completion.${shell}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sobot-mock-completion-'));
  writeFileSync(join(folder, 'state.json'), '{}');
  for (const shell of shells) {
    const { stdout } = await runInProcess(['completion', shell]);
    writeFileSync(scriptOf(shell), stdout);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(shells)('%s', (shell) => {
  test.skipIf(!isInstalled(shell))('reads the script without complaint', () => {
    const { status, stdout, stderr } = run(shell, ['-n', scriptOf(shell)]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

const completed: readonly (readonly [line: string, words: string])[] = [
  ['sobot-mock ', 'start exec proxy listen emit fixture schema check run data export mcp wait completion help'],
  ['sobot-mock st', 'start'],
  ['sobot-mock help fi', 'fixture'],
  ['sobot-mock proxy --behaviour pageS', 'pageSizeOverMaximum=clamp pageSizeOverMaximum=reject'],
  ['sobot-mock proxy --record st', 'state.json'],
  ['sobot-mock start --jo', '--journal-limit'],
  ['sobot-mock start --log ', 'pretty json silent'],
  ['sobot-mock start -p 80 --log=s', 'silent'],
  ['sobot-mock start --behaviour coe', 'coercion=lenient coercion=strict'],
  ['sobot-mock start --behaviour coercion=s', 'strict'],
  ['sobot-mock start --behaviour=coercion=s', 'strict'],
  ['sobot-mock start --initial-state ', 'believable empty completion.bash completion.fish completion.zsh state.json'],
  ['sobot-mock start --data st', 'state.json'],
  ['sobot-mock start --save-on-exit st', 'state.json'],
  ['sobot-mock schema v', 'validate'],
  ['sobot-mock schema show getTokenQ', 'getTokenQuery'],
  ['sobot-mock schema validate retCode st', 'state.json'],
  ['sobot-mock schema validate --language zh retC', 'retCode'],
  ['sobot-mock fixture -c 3 unfollow', 'unfollowEvent'],
  ['sobot-mock fixture --variant b', 'boundary'],
  ['sobot-mock check jo', 'journal'],
  ['sobot-mock check journal --fail-on ', 'violation warning'],
  ['sobot-mock check har st', 'state.json'],
  ['sobot-mock check coverage state.json st', 'state.json'],
  ['sobot-mock mcp --initial-state st', 'state.json'],
  ['sobot-mock mcp --behaviour coercion=s', 'strict'],
  ['sobot-mock run st', 'state.json'],
  ['sobot-mock run state.json --dr', '--dry-run'],
  ['sobot-mock exec --gr', '--grace'],
  ['sobot-mock exec -- npm --', ''],
  ['sobot-mock exec -- npm --log=', ''],
  ['sobot-mock exec -- npm --env ', 'completion.bash completion.fish completion.zsh state.json'],
  ['sobot-mock exec --grace 5s -- node st', 'state.json'],
  ['sobot-mock run -- st', 'state.json'],
  ['sobot-mock wait --server ', ''],
  ['sobot-mock completion ', 'bash zsh fish powershell'],
];

describe.skipIf(!isInstalled('bash'))('bash', () => {
  test('completes verbs, options and their values', () => {
    const script = [
      `source ${scriptOf('bash')}`,
      'while IFS= read -r COMP_LINE; do COMP_POINT=${#COMP_LINE}; _sobot_mock; echo "${COMPREPLY[*]}"; done',
    ];
    const { stdout, stderr } = run('bash', ['--norc', '-c', script.join('\n')], {
      cwd: folder,
      input: completed.map(([line]) => `${line}\n`).join(''),
    });
    expect(stderr).toBe('');
    const offered = stdout.split('\n').slice(0, -1);
    const inOrder = (words: string): readonly string[] => words.split(' ').sort();
    expect(completed.map(([line], index) => [line, inOrder(offered[index] ?? '')])).toEqual(
      completed.map(([line, words]) => [line, inOrder(words)]),
    );
  });

  test.each([
    ['--behaviour coercion=s', 'coercion=strict'],
    ['--log=s', '--log=silent'],
    ['--data=st', '--data=state.json'],
    ['--data st', 'state.json'],
  ])('where = breaks no words, the whole word is given: %s', (typed, word) => {
    const script = `source ${scriptOf('bash')}; COMP_WORDBREAKS=' '; COMP_LINE='sobot-mock start ${typed}'
      COMP_POINT=\${#COMP_LINE}; _sobot_mock; echo "\${COMPREPLY[*]}"`;
    expect(run('bash', ['--norc', '-c', script], { cwd: folder }).stdout).toBe(`${word}\n`);
  });

  test('a file whose name has a = is given from behind the last one, where = breaks words', () => {
    writeFileSync(join(folder, 'a=b.json'), '{}');
    const script = `source ${scriptOf('bash')}; COMP_WORDBREAKS=' ='
      for COMP_LINE in 'sobot-mock start --data a=' 'sobot-mock start --data=a'; do
        COMP_POINT=\${#COMP_LINE}; _sobot_mock; echo "\${COMPREPLY[*]}"
      done`;
    const { stdout } = run('bash', ['--norc', '-c', script], { cwd: folder });
    rmSync(join(folder, 'a=b.json'));
    expect(stdout).toBe('b.json\na=b.json\n');
  });
});

const completedByFish: readonly (readonly [line: string, words: string])[] = [
  ['sobot-mock check ', 'coverage har help journal provider receiver'],
  ['sobot-mock start --appid check ', ''],
  ['sobot-mock start --appid check --log s', 'silent'],
  ['sobot-mock schema help ', 'diff list show validate'],
  ['sobot-mock help data ', ''],
  ['sobot-mock help da', 'data'],
  ['sobot-mock data check ', 'completion.bash completion.fish completion.zsh state.json'],
  ['sobot-mock check har st', 'state.json'],
  ['sobot-mock check coverage state.json st', 'state.json'],
  ['sobot-mock schema show getTokenQuery getTokenQ', ''],
  ['sobot-mock exec --gr', '--grace'],
  ['sobot-mock exec -- npm --', ''],
  ['sobot-mock exec -- npm --env st', 'state.json'],
  ['sobot-mock schema validate -- retCode st', 'state.json'],
];

describe('fish', () => {
  test('each completion belongs to a command, and each argument to its place', () => {
    const script = readFileSync(scriptOf('fish'), 'utf8');
    const completions = script.split('\n').filter((line) => line.startsWith('complete ') && !/ -[ef]$/.test(line));
    expect(completions.filter((line) => !/ -n '__sobot_mock_at \\'[a-z ]*\\'(?: \d)?' /.test(line))).toEqual([]);
    expect(completions).toContain(String.raw`complete -c sobot-mock -n '__sobot_mock_at \'check har\' 0' -F`);
    expect(completions).toContain(String.raw`complete -c sobot-mock -n '__sobot_mock_at \'check coverage\'' -F`);
  });
});

describe.skipIf(!isInstalled('fish'))('fish', () => {
  test.each(completedByFish)('completes %s', (line, words) => {
    const script = `source ${scriptOf('fish')}; complete -C '${line}' | string split -f 1 \\t`;
    const { stdout, stderr } = run('fish', ['--no-config', '-c', script], { cwd: folder });
    expect({ words: stdout.trim().split('\n').join(' '), stderr }).toEqual({ words, stderr: '' });
  });

  test('completes verbs and values', () => {
    const ask = (line: string): string => `complete -C '${line}' | string split -f 1 \\t`;
    const script = `source ${scriptOf('fish')}; ${ask('sobot-mock schema v')}; ${ask('sobot-mock start --log ')}`;
    const { stdout, stderr } = run('fish', ['--no-config', '-c', script]);
    expect({ stdout, stderr }).toEqual({ stdout: 'validate\njson\npretty\nsilent\n', stderr: '' });
  });
});

test('zsh completes files wherever an argument is one', () => {
  const script = readFileSync(scriptOf('zsh'), 'utf8');
  expect(script).not.toMatch(/:files?: '/);
  expect(script).toContain("'*:files:_files'");
});

test('zsh offers no option behind --, and files there for a command to run', () => {
  const script = readFileSync(scriptOf('zsh'), 'utf8');
  expect(script.match(/_arguments -s (?!-S )/g)).toBeNull();
  expect(script).toContain("'*:command:_files'");
});

describe('powershell', () => {
  let script: string;
  beforeAll(async () => {
    script = (await runInProcess(['completion', 'powershell'])).stdout;
  });

  /** What the table has below a path: the words that may follow, and the values of an option. */
  function offered(path: string, option?: string): readonly string[] {
    const [, words = '', values = ''] =
      new RegExp(`^ {4}'${path}' = @\\{\\n {6}words = @\\((.*)\\)\\n {6}values = @\\{(.*)\\}$`, 'm').exec(script) ?? [];
    const list =
      option === undefined ? words : (new RegExp(`'${option}' = @\\((.*?)\\)(?:; '|$)`).exec(values)?.[1] ?? '');
    return Array.from(list.matchAll(/@\('((?:[^']|'')*)', /g), ([, word]) => word!);
  }

  test('is one completer, whose quotes and brackets are closed', () => {
    expect(script).toMatch(/^Register-ArgumentCompleter -Native -CommandName sobot-mock -ScriptBlock \{$/m);
    // Outside of quotes, where a quote within is doubled.
    const bare = script.replaceAll(/'(?:[^']|'')*'|"[^"]*"|^#.*$/gm, '');
    const counts = ['(', ')', '{', '}', '[', ']', "'"].map((sign) => bare.split(sign).length - 1);
    expect(counts[0]).toBe(counts[1]);
    expect(counts[2]).toBe(counts[3]);
    expect([counts[4], counts[6]]).toEqual([counts[5], 0]);
  });

  test('leaves what stands behind -- to PowerShell', () => {
    expect(script).toContain("if ($words -contains '--') { return }");
  });

  test('offers verbs, the verbs below them, options, and values', () => {
    expect(offered('').slice(0, 4)).toEqual(['start', 'exec', 'proxy', 'listen']);
    expect(offered('schema').slice(0, 4)).toEqual(['list', 'show', 'validate', 'diff']);
    expect(offered('start')).toContain('--journal-limit');
    expect(offered('start', '--log')).toEqual(['pretty', 'json', 'silent']);
    expect(offered('start', '-p')).toEqual([]);
    expect(offered('completion').slice(0, 4)).toEqual(['bash', 'zsh', 'fish', 'powershell']);
    expect(offered('schema show')).toContain('getTokenQuery');
  });

  test('a list of one is a list', () => {
    expect(script).not.toMatch(/@\(@\('[^']*', '(?:[^']|'')*'\)\)/);
  });
});
