import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['cli', 'common', 'contract-tests', 'docs', 'generators', 'mock-server', 'schemas'];

/** What a program of the copy prints, as JSON. */
function ask(folder: string, expression: string, ...imports: readonly string[]): unknown {
  const code = [...imports, `console.log(JSON.stringify(${expression}));`].join('\n');
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

function edit(file: string, change: (value: Record<string, unknown>) => object): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)));
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sobot-mock-'));
  for (const room of rooms) cpSync(join(root, room), join(folder, room), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const schemas = join(folder, 'schemas');
  const events = join(schemas, 'webhooks/events');
  cpSync(join(events, 'unfollow-event.json'), join(events, 'gift-event.json'));
  edit(join(events, 'gift-event.json'), (schema) => ({
    ...schema,
    $id: 'https://sobot-mock.invalid/schemas/webhooks/gift-event.json',
    title: 'GiftEvent',
    'x-name': { en: 'a gift event', zh: '礼物事件' },
    properties: {
      ...(schema['properties'] as object),
      type: { description: 'A gift.', type: 'string', const: 'gift' },
    },
  }));
  edit(join(events, 'webhook-event.json'), (schema) => ({
    ...schema,
    oneOf: [...(schema['oneOf'] as object[]), { $ref: 'gift-event.json' }],
  }));
  cpSync(join(schemas, 'examples/webhooks/unfollow.json'), join(schemas, 'examples/webhooks/gift.json'));
  edit(join(schemas, 'examples/webhooks/gift.json'), (envelope) => ({
    ...envelope,
    events: (envelope['events'] as object[]).map((event) => ({ ...event, type: 'gift' })),
  }));
  edit(join(schemas, 'examples/index.json'), (index) => ({
    ...index,
    'webhooks/gift.json': { schema: 'webhooks/webhook-envelope.json', at: '', section: 'Gifts' },
  }));
  execFileSync(process.execPath, ['generators/generate.ts'], { cwd: folder, stdio: 'pipe' });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('a new event of the schemas reaches the help of emit', () => {
  const help = execFileSync(process.execPath, ['cli/main.ts', 'emit', '--help'], { cwd: folder, encoding: 'utf8' });
  expect(help).toContain('"gift"');
});

test('it is emitted', () => {
  const argv = ['cli/main.ts', 'emit', 'gift', '--dry-run', '--seed', '7'];
  const { events } = JSON.parse(execFileSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' })) as {
    events: { type: string }[];
  };
  expect(events.map(({ type }) => type)).toEqual(['gift']);
});

test('it reaches the exam', () => {
  const ids = ask(
    folder,
    'eventChecks.map(({ id }) => id)',
    `import { eventChecks } from './contract-tests/kit/receiver/checks/events.ts';`,
  );
  expect(ids).toContain('event/gift');
});

test('it reaches the match of a fault and the filter of a receiver', () => {
  const accepted = ask(
    folder,
    `[validateFaultMatch({ eventType: 'gift' }), validateReceiverState({ url: 'http://h', events: ['gift'] })]`,
    `import { validateFaultMatch } from './generators/generated/validators/faults.js';`,
    `import { validateReceiverState } from './generators/generated/validators/state.js';`,
  );
  expect(accepted).toEqual([true, true]);
});

test('it reaches the filter of deliveries', () => {
  const types = ask(
    folder,
    `deliveryRoutes.flatMap(({ query }) => query?.eventType?.enum ?? [])`,
    `import { deliveryRoutes } from './mock-server/control/routes/deliveries.ts';`,
  );
  expect(types).toContain('gift');
});

test('it reaches the fixtures, and is drawn among the others', () => {
  const types = ask(
    folder,
    `[buildGiftEvent(undefined, { seed: 1 }).type, ...new Set(buildMany(buildWebhookEvent, 400, undefined, { seed: 1 }).map(({ type }) => type))]`,
    `import { buildGiftEvent, buildMany, buildWebhookEvent } from './generators/entries/fixtures.ts';`,
  );
  expect(types).toEqual(['gift', 'message', ...['follow', 'unfollow', 'gift'].map(() => expect.any(String) as string)]);
  expect(types).toEqual(expect.arrayContaining(['message', 'follow', 'unfollow', 'gift']));
});
