import { isObject, isOfType } from '../../../common/json.ts';
import { shorten } from '../../../common/shorten.ts';
import { badRequest } from './problem.ts';
import type { Schema } from './schema.ts';

type JsonType = 'string' | 'integer' | 'boolean' | 'object';

/**
 * What one member of a body, or one query parameter, may be: a JSON Schema of few words.
 *
 * @public the declarations of routes name it
 */
export interface Field {
  readonly description: string;
  /** The description in Chinese. */
  readonly 'x-zh'?: string;
  readonly type: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | boolean)[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Fields = Readonly<Record<string, Field>>;

interface ValueOfType {
  readonly string: string;
  readonly integer: number;
  readonly boolean: boolean;
  readonly object: Readonly<Record<string, unknown>>;
}

type TypeOf<F extends Field> = F['type'] extends readonly (infer T extends JsonType)[]
  ? T
  : Extract<F['type'], JsonType>;

type ValueOf<F extends Field> = F extends { readonly enum: readonly (infer Value)[] } ? Value : ValueOfType[TypeOf<F>];

/** The values of declared fields; each may be absent. */
export type ValuesOf<Declared extends Fields> = { readonly [Name in keyof Declared]?: ValueOf<Declared[Name]> };

/** For routes that a browser opens by their URL. */
export const tokenQuery = {
  token: {
    type: 'string',
    description: 'The control token, for browsers: neither a link nor an EventSource can carry headers.',
  },
} as const satisfies Fields;

/** The JSON Schema of an object with these members, and of part of them. */
export function objectSchema(fields: Fields): Schema {
  return { type: 'object', properties: fields, additionalProperties: false };
}

/** Reads an object that holds declared members only. Throws a problem that names the first that is wrong. */
export function readMembers<const Declared extends Fields>(declared: Declared, value: unknown): ValuesOf<Declared> {
  if (!isObject(value)) {
    throw badRequest(
      'TYPE_WRONG',
      `Failed to read the body: it is ${nameOf(value)}, not an object.`,
      'Send a JSON object.',
    );
  }
  for (const [name, member] of Object.entries(value)) check(declared, 'member', name, member);
  return value as ValuesOf<Declared>;
}

/** Reads a query string that holds declared parameters only, each once. Throws a problem that names a wrong one. */
export function readQuery<const Declared extends Fields>(declared: Declared, query: string): ValuesOf<Declared> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, text] of new URLSearchParams(query)) {
    if (Object.hasOwn(values, name)) {
      throw badRequest('PARAMETER_REPEATED', `Failed to read the query: ${name} is given twice.`, 'Give it once.', {
        parameter: name,
      });
    }
    values[name] = Object.hasOwn(declared, name) ? fromText(declared[name]!, text) : text;
    check(declared, 'parameter', name, values[name]);
  }
  return values as ValuesOf<Declared>;
}

/** What a parameter's text stands for, as far as its type allows: a wrong one stays text, and is refused as such. */
function fromText({ type }: Field, text: string): unknown {
  if (type === 'integer' && /^-?\d{1,16}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function check(declared: Fields, kind: 'member' | 'parameter', name: string, value: unknown): void {
  if (!Object.hasOwn(declared, name)) {
    const known = Object.keys(declared).join(', ');
    throw badRequest(
      `${kind.toUpperCase()}_UNKNOWN`,
      `Failed to read the request: ${JSON.stringify(name)} is not a ${kind} of it.`,
      known === '' ? 'Leave it out: there are none here.' : `Correct it, or leave it out. There are: ${known}.`,
      { [kind]: name },
    );
  }
  const field = declared[name]!;
  const rule = brokenRule(field, value);
  if (rule === undefined) return;
  throw badRequest(
    `${kind.toUpperCase()}_INVALID`,
    `Failed to read the request: ${name} ${rule}, got ${shown(value)}.`,
    `Correct ${name}: ${field.description}`,
    { [kind]: name },
  );
}

function brokenRule({ type, enum: values, minimum, maximum }: Field, value: unknown): string | undefined {
  const types = typeof type === 'string' ? [type] : type;
  if (!types.some((one) => isOfType(value, one))) return `must be ${types.map(withArticle).join(' or ')}`;
  if (values !== undefined && !values.includes(value as string)) return `must be one of ${values.join(', ')}`;
  if (typeof value !== 'number') return undefined;
  if (minimum !== undefined && value < minimum) return `must be at least ${minimum}`;
  return maximum !== undefined && value > maximum ? `must be at most ${maximum}` : undefined;
}

function withArticle(type: JsonType): string {
  return `${type === 'integer' || type === 'object' ? 'an' : 'a'} ${type}`;
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function shown(value: unknown): string {
  return shorten(JSON.stringify(value), 80);
}
