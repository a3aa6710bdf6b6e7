import { isObject } from '../../common/json.ts';
import { percentDecoded } from '../../common/percent-decoded.ts';
import { createSchemaFailure, locationText, type Location, type Schema, type SchemaDocument } from './location.ts';

/** Documents that refer to each other. */
export interface SchemaDocuments {
  /** The document with a name. */
  get(name: string): Location | undefined;
  /** A schema that stands in no file, whose references start where those of `name` do. */
  made(name: string, schema: Schema, pointer?: string): Location;
}

/** Where names of files start when they are read as URLs. */
const root = 'contract:/';

/**
 * Makes documents of parsed files.
 *
 * @param files by name: `responses/get-token.json`
 */
export function createDocuments(files: ReadonlyMap<string, unknown>): SchemaDocuments {
  const byUrl = new Map<string, { readonly name: string; readonly value: unknown }>();
  for (const [name, value] of files) {
    byUrl.set(urlOf(name), { name, value });
    const id = idOf(value);
    if (id !== undefined) byUrl.set(absolute(id, urlOf(name)) ?? id, { name, value });
  }
  const documentOf = (name: string, value: unknown): SchemaDocument => ({
    name,
    resolve(ref, from) {
      const [target = '', fragment = ''] = ref.split(/#(.*)/su);
      const bases = [idOf(value), urlOf(name)].filter((base) => base !== undefined);
      const found =
        target === ''
          ? { name, value }
          : bases.map((base) => byUrl.get(absolute(target, base) ?? '')).find((file) => file !== undefined);
      if (found === undefined) throw dangling(ref, from);
      const schema = at(found.value, fragment);
      if (typeof schema !== 'boolean' && !isObject(schema)) throw dangling(ref, from);
      return { schema, document: documentOf(found.name, found.value), pointer: percentDecoded(fragment) };
    },
  });
  return {
    get(name) {
      const value = files.get(name);
      if (value === undefined) return undefined;
      if (typeof value !== 'boolean' && !isObject(value)) {
        throw createSchemaFailure({
          en: `${name} is no JSON Schema: it must be an object, or true or false.`,
          zh: `${name} 不是 JSON Schema：须为对象，或 true、false。`,
        });
      }
      return { schema: value, document: documentOf(name, value), pointer: '' };
    },
    made: (name, schema, pointer = '') => ({ schema, document: documentOf(name, files.get(name)), pointer }),
  };
}

function urlOf(name: string): string {
  return root + name.split('/').map(encodeURIComponent).join('/');
}

function idOf(value: unknown): string | undefined {
  return isObject(value) && typeof value['$id'] === 'string' ? value['$id'] : undefined;
}

function absolute(ref: string, base: string): string | undefined {
  return URL.canParse(ref, base) ? new URL(ref, base).href : undefined;
}

function at(value: unknown, fragment: string): unknown {
  const pointer = percentDecoded(fragment);
  if (pointer !== '' && !pointer.startsWith('/')) return anchored(value, pointer);
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (found, step) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, step)
          ? (found as Record<string, unknown>)[step]
          : undefined,
      value,
    );
}

function anchored(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => anchored(entry, name)).find((found) => found !== undefined);
  if (!isObject(value)) return undefined;
  if (value['$anchor'] === name) return value;
  return anchored(Object.values(value), name);
}

function dangling(ref: string, from: Location): Error {
  return createSchemaFailure({
    en: `${locationText(from)} refers to "${ref}", which is not there. Add it, or mend the $ref.`,
    zh: `${locationText(from)} 引用的 "${ref}" 不存在。请补上，或改正 $ref。`,
  });
}
