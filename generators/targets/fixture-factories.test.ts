import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../lib/json-schema.ts';
import { loadContract, type Contract } from '../lib/load-contract.ts';
import { generateFixtures } from './fixture-factories.ts';

const contract = loadContract();

/** The contract with one schema changed in memory. */
function changed(title: string, change: (schema: JsonSchema) => JsonSchema): Contract {
  const known = contract.schemas.some((schema) => schema.title === title);
  if (!known) throw new Error(`No schema is titled ${title}.`);
  return {
    ...contract,
    schemas: contract.schemas.map((entry) =>
      entry.title === title ? { ...entry, schema: change(entry.schema) } : entry,
    ),
  };
}

function withProperties(
  title: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): Contract {
  return changed(title, (schema) => ({
    ...schema,
    properties: { ...schema.properties, ...properties },
    required: [...(schema.required ?? []), ...required],
  }));
}

type Build = (overrides?: unknown, options?: { seed?: number; variant?: string }) => Record<string, unknown>;

/** Runs the generated factories without writing them. */
async function factoriesOf(from: Contract): Promise<Readonly<Record<string, Build>>> {
  const text = generateFixtures(from).find(({ path }) => path === 'fixtures.ts')?.text ?? '';
  const generated = new URL('../generated/', import.meta.url);
  const script = stripTypeScriptTypes(text).replaceAll(/ from '([^']+)'/gu, (_, path: string) => {
    return ` from ${JSON.stringify(new URL(path, generated).href)}`;
  });
  const module = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
    factories: Record<string, Build>;
  };
  return module.factories;
}

describe('a schema change changes the fixture', () => {
  test('a new required property is made of its pattern', async () => {
    const { LocationMessage } = await factoriesOf(
      withProperties(
        'LocationMessage',
        { plusCode: { type: 'string', pattern: '^[2-9CFGHJMPQRVWX]{4}\\+(?:AB|CD)$' } },
        ['plusCode'],
      ),
    );
    const codes = Array.from({ length: 50 }, (_, seed) => LocationMessage?.(undefined, { seed })['plusCode']);
    for (const code of codes) expect(code).toMatch(/^[2-9CFGHJMPQRVWX]{4}\+(?:AB|CD)$/u);
    expect(new Set(codes).size).toBeGreaterThan(40);
  });

  test('a new optional property is absent when minimal and there when maximal', async () => {
    const { FileMessage } = await factoriesOf(
      withProperties('FileMessage', { pages: { type: 'integer', minimum: 3, maximum: 5 } }),
    );
    expect(FileMessage?.(undefined, { variant: 'minimal' })).not.toHaveProperty('pages');
    expect([3, 4, 5]).toContain(FileMessage?.(undefined, { variant: 'maximal' })['pages']);
  });

  test('a schema that has moved on from its hint wins over it', async () => {
    const { MessageId, Source } = await factoriesOf(
      changed('MessageId', ({ 'x-pattern': _, ...schema }) => ({ ...schema, pattern: '^m-[a-f]{4}$' })),
    );
    expect(MessageId?.()).toMatch(/^m-[a-f]{4}$/u);
    expect(Source?.({ type: 'room' })).toHaveProperty('roomId');
  });

  test('a text keeps to a new greatest length', async () => {
    const { TextMessage } = await factoriesOf(
      changed('TextMessage', (schema) => ({
        ...schema,
        properties: { ...schema.properties, text: { ...schema.properties?.['text'], maxLength: 12 } },
      })),
    );
    for (let seed = 0; seed < 500; seed += 1) {
      const text = String(TextMessage?.(undefined, { seed, variant: 'maximal' })['text']);
      expect(text.length).toBeLessThanOrEqual(12);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  test('a removed union member is drawn no more', async () => {
    const { LineMessage } = await factoriesOf(
      changed('LineMessage', (schema) => ({
        ...schema,
        oneOf: schema.oneOf?.filter(({ $ref }) => $ref !== 'sticker.json') ?? [],
      })),
    );
    const types = new Set(Array.from({ length: 500 }, (_, seed) => LineMessage?.(undefined, { seed })['type']));
    expect(types.size).toBe(6);
    expect(types).not.toContain('sticker');
  });

  test('a new greatest page size bounds a page', async () => {
    const { QueryTaskListResponse } = await factoriesOf(
      changed('QueryTaskListResponse', (schema) => ({
        ...schema,
        properties: { ...schema.properties, page_size: { ...schema.properties?.['page_size'], maximum: 4 } },
      })),
    );
    const page = QueryTaskListResponse?.(undefined, { variant: 'maximal' });
    expect(page).toMatchObject({ page_size: 4 });
    expect(page?.['items']).toHaveLength(4);
  });
});

describe('the generator refuses', () => {
  test('a hint that does not exist, and lists those that do', () => {
    const broken = changed('MessageId', (schema) => ({ ...schema, 'x-fixture': 'mesageId' }));
    expect(() => generateFixtures(broken)).toThrow(
      /schemas\/parts\/message-id\.json \(MessageId\): x-fixture is "mesageId".*messageId/u,
    );
  });

  test('a keyword it cannot make values of', () => {
    const broken = changed('Emoji', (schema) => ({ ...schema, allOf: [] }));
    expect(() => generateFixtures(broken)).toThrow(
      'schemas/parts/emoji.json (Emoji): fixtures cannot be made of allOf.',
    );
  });

  test('a pattern it cannot make strings of', () => {
    const broken = withProperties('Emoji', { name: { type: 'string', pattern: '^(?!x)' } });
    expect(() => generateFixtures(broken)).toThrow('a look-around or named group');
  });
});

test('the committed code is what the schemas give', async () => {
  const [first, second] = [generateFixtures(contract), generateFixtures(loadContract())];
  expect(first).toEqual(second);
  expect(first.map(({ path }) => path)).toEqual(['fixtures.ts', 'fixture-schemas.ts']);
});
