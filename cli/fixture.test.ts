import { expect, test } from 'vitest';
import { boundary, buildTextMessageEvent, factories, invalid } from '../generators/fixtures/index.ts';
import { catalogue } from '../generators/generated/catalogue.ts';
import { fixtureNames } from './fixture/fixture-names.ts';
import { runInProcess } from './testing/run-in-process.ts';

async function documentsOf(...argv: string[]): Promise<readonly unknown[]> {
  const { code, stdout, stderr } = await runInProcess(['fixture', ...argv]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

test('what can be built is what there are factories of', () => {
  expect(fixtureNames.map((name) => catalogue[name].title).sort()).toEqual(Object.keys(factories).sort());
});

test('one is built unless a count is given', async () => {
  expect(await documentsOf('textMessageEvent')).toHaveLength(1);
  expect(await documentsOf('textMessageEvent', '--count', '3')).toHaveLength(3);
  expect(await documentsOf('textMessageEvent', '-c', '0')).toEqual([]);
});

test('under a seed the first is what the factory makes of it', async () => {
  expect(await documentsOf('text-message-event', '--seed', '7')).toEqual([
    buildTextMessageEvent(undefined, { seed: 7 }),
  ]);
});

test('under a seed more of them begin with the same', async () => {
  const few = await documentsOf('webhookEnvelope', '--seed', '7', '-c', '3');
  const more = await documentsOf('webhookEnvelope', '--seed', '7', '-c', '5');
  expect(more.slice(0, 3)).toEqual(few);
  expect(new Set(more.map((entry) => JSON.stringify(entry))).size).toBe(5);
});

test('without a seed they are others each time', async () => {
  expect(await documentsOf('webhookEnvelope')).not.toEqual(await documentsOf('webhookEnvelope'));
});

test('a variant decides how full they are', async () => {
  expect(await documentsOf('queryTaskListRequest', '--variant', 'minimal')).toEqual([{}]);
});

test('boundary and invalid values are all there are, or as many as were asked for', async () => {
  const edges = boundary('QueryTaskListRequest').map(({ value }) => value);
  const broken = invalid('QueryTaskListRequest').map(({ value }) => value);
  expect(await documentsOf('queryTaskListRequest', '--variant', 'boundary')).toEqual(edges);
  expect(await documentsOf('queryTaskListRequest', '--variant', 'invalid')).toEqual(broken);
  expect(await documentsOf('queryTaskListRequest', '--variant', 'invalid', '-c', '2')).toEqual(broken.slice(0, 2));
});

test('the list names each with its meaning', async () => {
  const { stdout } = await runInProcess(['fixture', '--list']);
  expect(stdout.trimEnd().split('\n')).toHaveLength(fixtureNames.length);
  expect(stdout).toMatch(/^stickerMessageEvent {2,}\S/mu);
});

test.each([
  [[], 'error: Name what to build. `sobot-mock fixture --list` names all there is.\n'],
  [
    ['txtMessageEvent'],
    'error: There is no fixture "txtMessageEvent". Did you mean textMessageEvent? `sobot-mock fixture --list` names them all.\n',
  ],
  [['constructor'], 'error: There is no fixture "constructor". `sobot-mock fixture --list` names them all.\n'],
  [
    ['retCode', '-c', '1e9'],
    'error: --count 1e9 is not how many to build. Give a whole number from 0 to 9007199254740991.\n',
  ],
  [['retCode', '--seed', '-1'], 'error: --seed -1 is not a seed. Give a whole number from 0 to 9007199254740991.\n'],
  [
    ['retCode', '--seed', '1', '--variant', 'invalid'],
    'error: --seed does nothing with --variant invalid, which is a fixed list. Leave it out.\n',
  ],
])('%j is wrong usage', async (argv, stderr) => {
  expect(await runInProcess(['fixture', ...argv])).toEqual({ code: 2, stdout: '', stderr });
});
