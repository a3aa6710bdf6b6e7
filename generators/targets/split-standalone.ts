/** One validator of ajv's standalone output, under its final name. */
export interface StandaloneFunction {
  readonly name: string;
  readonly code: string;
  /** Regular expressions and sets of property names that it uses: their names in `code`, and their source. */
  readonly constants: ReadonlyMap<string, string>;
  /** Names of the other validators that it calls. */
  readonly calls: readonly string[];
}

/** A test whether a property is one of a schema's: `func1.call(schema31.properties, key0)`. */
const propertyTest = /\b(func\d+)\.call\(schema(\d+)((?:\.\w+)*\.properties), (\w+)\)/gu;

/** How ajv adds an error: an object of its own, which starts the list or joins it. */
const addedError = new RegExp(
  String.raw`const (err\d+) = \{instancePath(?::(.+?))?,keyword:("\w+"),params:(.+?)\};\s*` +
    String.raw`if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}`,
  'gu',
);

/** What must not be left: it would be made at run time, or lead to what is not there. */
const leftover =
  /\bparentData|\bdynamicAnchors\b|\brequire\(|\beval\(|\bnew Function\b|\b(?:schema|func)\d+\b|\.evaluated\b/u;

/** Where a statement at the top level of ajv's output begins. */
const statementStart = /^(?=export const \w+ = |const (?:schema|pattern|func)\d+ = |function validate\d+\()/mu;

/**
 * Takes ajv's standalone module apart into one function per schema, so that each goes into its group's file once and
 * is imported from there.
 *
 * On the way it removes what would tie the functions to ajv or to whole schemas: `require` of ajv's run time, schema
 * objects kept for the sake of one array in an error or of their property names, `new RegExp`, and each error's path
 * into the schema.
 *
 * @throws Error when the module holds something that this does not know, rather than guessing
 */
export function splitStandalone(standalone: string): readonly StandaloneFunction[] {
  const constants = new Map<string, string>();
  const names = new Map<string, string>();
  const bodies: string[] = [];
  for (const statement of standalone.replace(/^"use strict";/u, '').split(statementStart)) {
    const text = statement.trim();
    const [, alias, target] = /^export const (\w+) = (validate\d+);$/u.exec(text) ?? [];
    const [, constant, value] = /^const (\w+) = (.+);$/u.exec(text) ?? [];
    if (alias && target) names.set(target, alias);
    else if (constant && value) constants.set(constant, value);
    else if (text.startsWith('function ')) bodies.push(text);
    else if (text !== '') throw unknown(text);
  }
  return bodies.map((body) => toFunction(body, names, constants));
}

function toFunction(
  body: string,
  names: ReadonlyMap<string, string>,
  constants: ReadonlyMap<string, string>,
): StandaloneFunction {
  const used = new Map<string, string>();
  const calls = new Set<string>();
  const code = body
    .replace(/,schemaPath:"(?:[^"\\]|\\.)*"/gu, '')
    .replace(addedError, (_, _error, path: string | undefined, keyword: string, params: string) => {
      return `vErrors = note(vErrors, ${path ?? 'instancePath'}, ${keyword}, ${params});`;
    })
    // Of where a value stands only its path is told.
    .replace(/,parentData(?::.+?)?,parentDataProperty(?::.+?)?,rootData,dynamicAnchors\}/gu, '}')
    .replace('parentData, parentDataProperty, rootData=data, dynamicAnchors={}', '')
    .replace(propertyTest, (_, test: string, number: string, path: string, key: string) => {
      if (known(constants, test) !== 'Object.prototype.hasOwnProperty') throw unknown(test);
      const name = `names${number}${path.replaceAll('.', '_')}`;
      const properties = valueAt(JSON.parse(known(constants, `schema${number}`)), path) as object;
      used.set(name, `new Set(${JSON.stringify(Object.keys(properties))})`);
      return `${name}.has(${key})`;
    })
    .replace(/\b(schema\d+)((?:\.\w+|\["(?:[^"\\]|\\.)*"\]|\[\d+\])+)/gu, (_, schema: string, path: string) => {
      return JSON.stringify(valueAt(JSON.parse(known(constants, schema)), path));
    })
    .replace(/\bfunc\d+\b/gu, (name) => runtimeName(known(constants, name)))
    .replace(/\bvalidate\d+\b/gu, (name) => {
      calls.add(known(names, name));
      return known(names, name);
    });
  for (const [name] of code.matchAll(/\bpattern\d+\b/gu)) used.set(name, toLiteral(known(constants, name)));
  const [, name = ''] = /^function (\w+)\(/u.exec(code) ?? [];
  calls.delete(name);
  if (leftover.test(code)) throw unknown(code);
  return { name, code: `export ${code}`, constants: used, calls: [...calls] };
}

function known(map: ReadonlyMap<string, string>, name: string): string {
  const value = map.get(name);
  if (value === undefined) throw unknown(name);
  return value;
}

function unknown(text: string): Error {
  return new Error(`Failed to take ajv's output apart: no rule for "${text.slice(0, 200)}".`);
}

/** The value at a property path such as `.properties.appid["x-type"][0]`. */
function valueAt(value: unknown, path: string): unknown {
  return [...path.matchAll(/\.(\w+)|\[(.+?)\]/gu)].reduce<unknown>((found, [, name, key]) => {
    return (found as Record<string, unknown>)[name ?? String(JSON.parse(key ?? '""'))];
  }, value);
}

/** Our own function in place of one of ajv's run time. */
function runtimeName(source: string): string {
  if (source === 'require("ajv/dist/runtime/ucs2length").default') return 'codePoints';
  throw unknown(source);
}

/** `new RegExp("…", "u")` as a literal: bundlers know that a literal does nothing when it is not used. */
function toLiteral(source: string): string {
  const [, pattern, flags] = /^new RegExp\(("(?:[^"\\]|\\.)*"), "(\w*)"\)$/u.exec(source) ?? [];
  if (pattern === undefined) throw unknown(source);
  return String(new RegExp(String(JSON.parse(pattern)), flags));
}
