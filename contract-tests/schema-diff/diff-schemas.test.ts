import { describe, expect, test } from 'vitest';
import type { Schema } from './location.ts';
import { changesOf, rowsOf } from './testing/diff.ts';

/** What a rule says: two schemas, and the rows for who reads and for who writes. */
type Rule = readonly [name: string, old: Schema, now: Schema, read: readonly string[], write: readonly string[]];

const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = [], rest = {}): Schema => ({
  type: 'object',
  properties,
  required,
  ...rest,
});
const text = { type: 'string' } as const;

const rules: readonly Rule[] = [
  ['nothing', text, { type: 'string' }, [], []],
  [
    'a property removed',
    object({ a: text }),
    object({}),
    ['breaking property-removed /a'],
    ['compatible property-removed /a'],
  ],
  [
    'a required property removed',
    object({ a: text }, ['a']),
    object({}),
    ['breaking property-removed /a'],
    ['compatible property-removed /a'],
  ],
  [
    'a property no longer required',
    object({ a: text }, ['a']),
    object({ a: text }),
    ['breaking property-optional /a'],
    ['compatible property-optional /a'],
  ],
  [
    'an optional property added',
    object({}),
    object({ a: text }),
    ['compatible property-added /a'],
    ['compatible property-added /a'],
  ],
  [
    'a required property added',
    object({}),
    object({ a: text }, ['a']),
    ['compatible property-added /a'],
    ['breaking property-added /a'],
  ],
  [
    'a property that becomes required',
    object({ a: text }),
    object({ a: text }, ['a']),
    ['compatible property-required /a'],
    ['breaking property-required /a'],
  ],
  [
    'a property removed where others are refused',
    object({ a: text, b: text }, [], { additionalProperties: false }),
    object({ b: text }, [], { additionalProperties: false }),
    ['compatible property-refused /a'],
    ['breaking property-refused /a'],
  ],
  [
    'a property added where others are refused',
    object({ b: text }, [], { additionalProperties: false }),
    object({ a: text, b: text }, [], { additionalProperties: false }),
    ['breaking property-accepted /a'],
    ['compatible property-accepted /a'],
  ],
  [
    'other properties refused',
    object({ a: text }),
    object({ a: text }, [], { additionalProperties: false }),
    ['compatible property-refused /*'],
    ['compatible property-refused /*'],
  ],
  [
    'other properties of another type',
    object({}, [], { additionalProperties: text }),
    object({}, [], { additionalProperties: { type: 'integer' } }),
    ['breaking type-changed /*'],
    ['breaking type-changed /*'],
  ],
  [
    'a pattern of names with another schema',
    { patternProperties: { '^x': { maxLength: 3 } } },
    { patternProperties: { '^x': { maxLength: 4 } } },
    ['breaking limit-loosened /~1^x~1'],
    ['compatible limit-loosened /~1^x~1'],
  ],
  [
    'a wider type',
    text,
    { type: ['string', 'integer'] },
    ['breaking type-widened (whole)'],
    ['compatible type-widened (whole)'],
  ],
  [
    'a number for an integer',
    { type: 'integer' },
    { type: 'number' },
    ['breaking type-widened (whole)'],
    ['compatible type-widened (whole)'],
  ],
  [
    'a narrower type',
    { type: 'number' },
    { type: 'integer' },
    ['compatible type-narrowed (whole)'],
    ['breaking type-narrowed (whole)'],
  ],
  ['another type', text, { type: 'integer' }, ['breaking type-changed (whole)'], ['breaking type-changed (whole)']],
  [
    'a value added',
    { enum: ['a'] },
    { enum: ['a', 'b'] },
    ['breaking value-added (whole)'],
    ['compatible value-added (whole)'],
  ],
  [
    'a value removed',
    { enum: ['a', 'b'] },
    { enum: ['a'] },
    ['compatible value-removed (whole)'],
    ['breaking value-removed (whole)'],
  ],
  [
    'a list of values dropped',
    { enum: ['a'] },
    text,
    ['breaking values-freed (whole)'],
    ['compatible values-freed (whole)'],
  ],
  [
    'a list of values made',
    text,
    { enum: ['a'] },
    ['compatible values-listed (whole)'],
    ['breaking values-listed (whole)'],
  ],
  ['a constant written as a list', { const: 'a' }, { enum: ['a'] }, [], []],
  ['both booleans written as a list', { type: 'boolean' }, { enum: [true, false] }, [], []],
  [
    'a higher maximum',
    { type: 'integer', maximum: 5 },
    { type: 'integer', maximum: 6 },
    ['breaking limit-loosened (whole)'],
    ['compatible limit-loosened (whole)'],
  ],
  [
    'a lower maximum',
    { type: 'integer', maximum: 6 },
    { type: 'integer', maximum: 5 },
    ['compatible limit-tightened (whole)'],
    ['breaking limit-tightened (whole)'],
  ],
  ['the same range of integers', { type: 'integer', exclusiveMinimum: 0 }, { type: 'integer', minimum: 1 }, [], []],
  [
    'an end that is part of the range',
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'number', minimum: 0 },
    ['breaking limit-loosened (whole)'],
    ['compatible limit-loosened (whole)'],
  ],
  ['a limit of another type', { type: 'string', maximum: 6 }, { type: 'string', maximum: 5 }, [], []],
  [
    'a finer step',
    { type: 'integer', multipleOf: 4 },
    { type: 'integer', multipleOf: 2 },
    ['breaking limit-loosened (whole)'],
    ['compatible limit-loosened (whole)'],
  ],
  [
    'a longer text',
    { type: 'string', maxLength: 5 },
    text,
    ['breaking limit-loosened (whole)'],
    ['compatible limit-loosened (whole)'],
  ],
  [
    'a pattern made',
    text,
    { type: 'string', pattern: '^a' },
    ['compatible limit-tightened (whole)'],
    ['breaking limit-tightened (whole)'],
  ],
  [
    'another pattern',
    { type: 'string', pattern: '^a' },
    { type: 'string', pattern: '^b' },
    ['breaking untold (whole)'],
    ['breaking untold (whole)'],
  ],
  [
    'more elements',
    { type: 'array', maxItems: 2 },
    { type: 'array', maxItems: 3 },
    ['breaking limit-loosened (whole)'],
    ['compatible limit-loosened (whole)'],
  ],
  [
    'elements of a wider type',
    { type: 'array', items: text },
    { type: 'array', items: { type: ['string', 'null'] } },
    ['breaking type-widened /*'],
    ['compatible type-widened /*'],
  ],
  [
    'a first element of another type',
    { type: 'array', prefixItems: [text] },
    { type: 'array', prefixItems: [{ type: 'null' }] },
    ['breaking type-changed /0'],
    ['breaking type-changed /0'],
  ],
  [
    'elements that may repeat',
    { type: 'array', uniqueItems: true },
    { type: 'array' },
    ['breaking limit-loosened (whole)'],
    ['compatible limit-loosened (whole)'],
  ],
  ['a rule with not', {}, { not: { type: 'string' } }, ['compatible untold (whole)'], ['breaking untold (whole)']],
  ['a type where not refuses it', { type: 'integer' }, { type: 'integer', not: { type: 'string' } }, [], []],
  [
    'unevaluatedProperties, which hangs on all around it',
    object({ a: text }, [], { unevaluatedProperties: false }),
    object({ a: text, b: text }, [], { unevaluatedProperties: false }),
    ['compatible property-added /b', 'breaking untold (whole)'].reverse(),
    ['breaking untold (whole)', 'compatible property-added /b'],
  ],
];

describe.each(rules)('%s', (_, old, now, read, write) => {
  test('for who reads', () => {
    expect(rowsOf(old, now, 'read')).toEqual(read);
  });

  test('for who writes', () => {
    expect(rowsOf(old, now, 'write')).toEqual(write);
  });
});

const kind = (name: string, properties: Readonly<Record<string, Schema>> = {}): Schema =>
  object({ kind: { const: name }, ...properties }, ['kind']);

describe('one of several forms', () => {
  const old = { oneOf: [kind('a', { x: text }), kind('b')] };

  test('in another order says the same', () => {
    expect(rowsOf(old, { oneOf: old.oneOf.toReversed() }, 'read')).toEqual([]);
  });

  test('is compared with the one that has its constants', () => {
    const now = { oneOf: [kind('a', { x: { type: 'integer' } }), kind('b')] };
    expect(rowsOf(old, now, 'read')).toEqual(['breaking type-changed /x kind=a']);
  });

  test('is compared with it though a required property is of another type', () => {
    const [before, after] = [text, { type: 'integer' }].map((schema) => ({
      oneOf: [object({ kind: { const: 'a' }, x: schema }, ['kind', 'x']), kind('b')],
    }));
    expect(rowsOf(before!, after!, 'read')).toEqual(['breaking type-changed /x kind=a']);
  });

  test('that is new breaks readers, and is told by its constant', () => {
    const now = { oneOf: [...old.oneOf, kind('c')] };
    expect(rowsOf(old, now, 'read')).toEqual(['breaking alternative-added (whole) kind=c']);
    expect(rowsOf(old, now, 'write')).toEqual(['compatible alternative-added (whole) kind=c']);
  });

  test('that is gone breaks writers', () => {
    expect(rowsOf(old, { oneOf: [kind('a', { x: text })] }, 'write')).toEqual([
      'breaking alternative-removed (whole) kind=b',
    ]);
  });

  test('is told once when every form differs alike', () => {
    const [before, after] = [text, { type: 'null' }].map((y) => ({ oneOf: [kind('a', { y }), kind('b', { y })] }));
    expect(rowsOf(before!, after!, 'read')).toEqual(['breaking type-changed /y']);
  });

  test('that overlaps another cannot be told with oneOf, and is fine with anyOf', () => {
    const branches = [{ type: 'string' }, { minLength: 3 }];
    const breaking = (union: Schema): readonly string[] =>
      rowsOf(union, { type: 'string', maxLength: 5 }, 'read').filter((row) => row.startsWith('breaking'));
    expect(breaking({ oneOf: branches })).toEqual(['breaking untold (whole)']);
    expect(breaking({ anyOf: branches })).toEqual([]);
  });

  test('by type is compared type by type', () => {
    expect(rowsOf({ type: ['string', 'integer'] }, { anyOf: [text, { type: 'integer' }] }, 'write')).toEqual([]);
  });
});

describe('a condition', () => {
  const when = (then: Schema): Schema => ({
    ...(object({ mode: { enum: ['on', 'off'] }, token: text }, ['mode']) as object),
    if: { properties: { mode: { const: 'on' } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then,
  });

  test('that asks for less under the same condition breaks readers there alone', () => {
    expect(rowsOf(when({ required: ['token'] }), when({}), 'read')).toEqual([
      'breaking property-optional /token mode=on',
    ]);
  });

  test('says nothing of values that never meet it', () => {
    const off = object({ mode: { const: 'off' }, token: text }, ['mode']);
    expect(rowsOf(when({ required: ['token'] }), off, 'read').filter((row) => row.startsWith('breaking'))).toEqual([]);
  });
});

describe('references', () => {
  const list = (value: Schema): Schema => ({
    $ref: '#/$defs/list',
    $defs: { list: object({ value, next: { $ref: '#/$defs/list' } }, ['value']) },
  });

  test('that lead back are followed once', () => {
    expect(rowsOf(list(text), list(text), 'read')).toEqual([]);
    expect(rowsOf(list(text), list({ type: 'null' }), 'read')).toEqual([
      'breaking type-changed /value',
      'breaking type-changed /next/value',
    ]);
  });

  test('may stand for what was written out', () => {
    expect(
      rowsOf(
        object({ a: text }),
        { $ref: '#/$defs/x', $defs: { x: object({ a: { $ref: '#/$defs/y' } }), y: text } },
        'read',
      ),
    ).toEqual([]);
  });

  test('and allOf add up', () => {
    expect(rowsOf({ allOf: [object({ a: text }), { required: ['a'] }] }, object({ a: text }, ['a']), 'write')).toEqual(
      [],
    );
  });

  test.each([
    [{ $ref: '#/$defs/x' }, 'old.json# refers to "#/$defs/x", which is not there. Add it, or mend the $ref.'],
    [{ $ref: 'x.json' }, 'old.json# refers to "x.json", which is not there. Add it, or mend the $ref.'],
    [{ $ref: '#/__proto__' }, 'old.json# refers to "#/__proto__", which is not there. Add it, or mend the $ref.'],
    [{ anyOf: [{ $ref: '#' }, text] }, 'old.json# refers to itself for the same value, without end. Mend its $ref.'],
    [
      { properties: { a: 5 } },
      'old.json#/properties/a must be a schema. Mend the schema, or see whether it is JSON Schema 2020-12.',
    ],
    [
      { type: 'text' },
      'old.json#/type must be a type of JSON Schema, or an array of them. Mend the schema, or see whether it is JSON Schema 2020-12.',
    ],
    [
      { exclusiveMinimum: true },
      'old.json#/exclusiveMinimum must be a number. Mend the schema, or see whether it is JSON Schema 2020-12.',
    ],
  ])('and keywords that lead nowhere are named: %j', (old, message) => {
    expect(() => changesOf(old as Schema, { type: 'integer' }, 'read')).toThrow(
      expect.objectContaining({ name: 'SobotMockError', code: 'SCHEMA_INVALID', message }) as Error,
    );
  });
});

describe('a change', () => {
  test('says what differs, where, and why that breaks', () => {
    expect(changesOf(object({ a: text }), object({ a: { type: ['string', 'null'] } }), 'read')).toEqual([
      {
        kind: 'type-widened',
        severity: 'breaking',
        path: '/a',
        when: [],
        keyword: 'type',
        old: ['string'],
        new: ['null', 'string'],
        where: { old: 'old.json#/properties/a', new: 'new.json#/properties/a' },
        what: { en: 'type string → null|string', zh: '类型 string → null|string' },
        why: {
          en: 'Who reads it meets values that could not come before.',
          zh: '读取方会遇到以前不会出现的值。',
        },
      },
    ]);
  });

  test('of words alone is documentation, for each place once', () => {
    const [before, after] = ['old', 'new'].map((description) =>
      object({ a: { type: 'string', description, default: 'x' } }),
    );
    expect(changesOf(before!, after!, 'read')).toMatchObject([
      { kind: 'documentation', severity: 'documentation', path: '/a', keyword: 'description', old: 'old', new: 'new' },
    ]);
  });
});

test('a comparison that would take too long cannot be told', { timeout: 30_000 }, () => {
  const deep = (leaf: Schema, depth = 12): Schema =>
    depth === 0
      ? leaf
      : { anyOf: [object({ a: deep(leaf, depth - 1) }), object({ a: deep(leaf, depth - 1), b: text })] };
  const [change] = changesOf(deep(text), deep({ type: 'integer' }), 'read');
  expect([change!.severity, change!.kind, change!.what.en]).toEqual([
    'breaking',
    'untold',
    'it takes too long to compare, so what differs cannot be told',
  ]);
});
