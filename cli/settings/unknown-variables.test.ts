import { expect, test } from 'vitest';
import { runInProcess } from '../testing/run-in-process.ts';

const note = 'note: SOBOT_MOCK_PROT is not a variable of sobot-mock. Did you mean SOBOT_MOCK_PORT?\n';

// Each ends at once, for a flag is wrong.
test.each([
  ['start', '--port', 'x'],
  ['proxy', '--target', 'http://127.0.0.1:9', '--port', 'x'],
  ['listen', '--port', 'x'],
  ['exec', '--port', 'x', '--', 'true'],
  ['mcp', '--seed', 'x'],
])('%s notes a variable that is misspelt', async (...argv) => {
  const { code, stderr } = await runInProcess(argv, { environment: { SOBOT_MOCK_PROT: '1' } });
  expect([code, stderr.startsWith(note)]).toEqual([2, true]);
});

test('variables that are of no setting are known, and those that resemble none are left alone', async () => {
  const names = ['LANGUAGE', 'PSEUDONYM_KEY', 'RUN', 'TOKEN', 'URL', 'SOMETHING_OF_OURS'];
  const environment = Object.fromEntries(names.map((name) => [`SOBOT_MOCK_${name}`, 'en']));
  const { stderr } = await runInProcess(['start', '--port', 'x'], { environment });
  expect(stderr).toMatch(/^error: --port x [^\n]*\n$/);
});
