import { describe, expect, test } from 'vitest';
import {
  anything,
  boolean,
  by,
  validatorOf,
  choice,
  either,
  integer,
  list,
  number,
  numeral,
  object,
  only,
  spelt,
  text,
  word,
  type Form,
  type FormValidator,
} from './forms.ts';

function errorsOf(validate: FormValidator, value: unknown, instancePath?: string): unknown {
  return validate(value, instancePath === undefined ? {} : { instancePath }) ? 'valid' : validate.errors;
}

describe('the validator of a form', () => {
  const person = validatorOf(() => object({ name: text(1), age: integer(0, 150) }, ['name']));

  test('tells every rule that a value breaks, with the path to it', () => {
    expect(errorsOf(person, { age: 151, nickname: 'x' })).toEqual([
      { instancePath: '', keyword: 'required', params: { missingProperty: 'name' } },
      { instancePath: '', keyword: 'additionalProperties', params: { additionalProperty: 'nickname' } },
      { instancePath: '/age', keyword: 'maximum', params: { comparison: '<=', limit: 150 } },
    ]);
  });

  test('F3: looks no further once it has found enough', () => {
    const names = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`n${index}`, index]));
    const people = validatorOf(() => object({ people: list(object({})) }, [], integer()));
    expect(people({ people: new Array<number>(5_000_000).fill(1) })).toBe(false);
    expect(people.errors).toHaveLength(500);
    expect(person(names)).toBe(false);
    expect(person.errors!.length).toBeLessThan(510);
  });

  test('forgets the errors of the value before', () => {
    expect(errorsOf(person, {})).not.toBe('valid');
    expect(errorsOf(person, { name: 'Ann' })).toBe('valid');
    expect(person.errors).toBe(null);
  });

  test('begins its paths where it is told to', () => {
    const people = validatorOf(() => list(by(person)));
    expect(errorsOf(people, [{ name: 'Ann' }, { name: '' }], '/team')).toEqual([
      { instancePath: '/team/1/name', keyword: 'minLength', params: { limit: 1 } },
    ]);
  });

  test('escapes names in paths as JSON pointers do', () => {
    const counts = validatorOf(() => object({}, [], integer()));
    expect(errorsOf(counts, { 'a/b~c': 'x' })).toEqual([
      { instancePath: '/a~1b~0c', keyword: 'type', params: { type: 'integer' } },
    ]);
  });

  test('is made with the first value that it is asked for', () => {
    let made = 0;
    const validate = validatorOf(() => {
      made += 1;
      return text();
    });
    expect(made).toBe(0);
    validate('a');
    validate('b');
    expect(made).toBe(1);
  });
});

describe('a form', () => {
  const digits = spelt('^[0-9]+$', 2, 3);
  const page = numeral(1, 100, '^[1-9][0-9]*$');

  test.each<[string, Form, unknown, readonly string[]]>([
    ['text', text(1, 2), '👍👍', []],
    ['text', text(1, 2), 'abc', ['maxLength']],
    ['text', text(), 1, ['type']],
    ['spelt', digits, '12', []],
    ['spelt', digits, 'x', ['minLength', 'pattern']],
    ['number', number(0, 1), 0.5, []],
    ['number', number(0, 1), 1.5, ['maximum']],
    ['number', number(), Number.NaN, ['type']],
    ['integer', integer(0, 9), 0.5, ['type']],
    ['integer', integer(0, 9), -0.5, ['type', 'minimum']],
    ['boolean', boolean(), 0, ['type']],
    ['choice', choice('a', 'b'), 'c', ['enum']],
    ['choice', choice(1, 2), '1', ['type', 'enum']],
    ['numeral', page, 7, []],
    ['numeral', page, '7', []],
    ['numeral', page, 101, ['maximum']],
    ['numeral', page, '101', ['numberAsString']],
    ['numeral', page, '07', ['numberAsString']],
    ['numeral', page, true, ['type']],
    ['word', word(), 7, []],
    ['word', word('a', 1), 'b', ['enum']],
    ['word', word(), 1.5, ['type']],
    ['only', only(true), true, []],
    ['only', only(true), false, ['const']],
    ['only', only('off'), 1, ['type', 'const']],
    ['list', list(integer(), 1, 2), [], ['minItems']],
    ['list', list(integer(), 1, 2), [1, 2, 'x'], ['maxItems', 'type']],
    ['list', list(integer()), {}, ['type']],
    ['object', object({}, [], undefined, 1), {}, ['minProperties']],
    ['object', object({}), [], ['type']],
    ['object', object({}, [], anything()), { a: 1 }, []],
  ])('of %s: %#', (_, form, value, keywords) => {
    const validate = validatorOf(() => form);
    expect(validate(value)).toBe(keywords.length === 0);
    expect((validate.errors ?? []).map(({ keyword }) => keyword)).toEqual(keywords);
  });
});

describe('either', () => {
  const validate = validatorOf(() => either(text(2), choice('a', 'abc')));

  test('takes what fits one form', () => {
    expect(errorsOf(validate, 'a')).toBe('valid');
    expect(errorsOf(validate, 'xyz')).toBe('valid');
  });

  test('refuses what fits both, and says which', () => {
    expect(errorsOf(validate, 'abc')).toEqual([
      { instancePath: '', keyword: 'oneOf', params: { passingSchemas: [0, 1] } },
    ]);
  });

  test('tells what each form misses in what fits neither', () => {
    expect(errorsOf(validate, 'x')).toEqual([
      { instancePath: '', keyword: 'minLength', params: { limit: 2 } },
      { instancePath: '', keyword: 'enum', params: { allowedValues: ['a', 'abc'] } },
      { instancePath: '', keyword: 'oneOf', params: { passingSchemas: null } },
    ]);
  });
});
