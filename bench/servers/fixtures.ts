// Builds fixtures for a while and prints what came of it as one line of JSON: how many a second of processor time, and how many of the
// first ten thousand are valid. Arguments: whose fixtures, and for how many milliseconds.
import type { SchemaName } from '../../generators/entries/schemas.ts';
import { leanLiteral, thoroughLiteral } from '../peers/text-message-event-literal.ts';

const { buildTextMessageEvent } = (await import(
  '../../dist/generators/entries/fixtures.js' as string
)) as typeof import('../../generators/entries/fixtures.ts');
const { schemas, validators } = (await import(
  '../../dist/generators/entries/schemas.js' as string
)) as typeof import('../../generators/entries/schemas.ts');

const [maker = '', milliseconds = '1000'] = process.argv.slice(2);

/** The schema with every reference replaced by what it names: generators then look nothing up. */
function inlined(name: SchemaName): unknown {
  const byId = new Map(Object.values(schemas).map((schema) => [schema.$id, schema]));
  const replace = (value: unknown, base: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => replace(one, base));
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) {
      const id = new URL(String(value.$ref), base).href;
      return replace(byId.get(id), id);
    }
    const members = Object.entries(value).filter(
      ([key]) => key !== '$schema' && key !== '$id' && !key.startsWith('x-'),
    );
    return Object.fromEntries(members.map(([key, member]) => [key, replace(member, base)]));
  };
  const schema = schemas[name];
  return replace(schema, schema.$id);
}

async function makerOf(name: string): Promise<() => unknown> {
  if (name === 'sobot-mock') return () => buildTextMessageEvent();
  if (name === 'lean literal') return leanLiteral;
  if (name === 'thorough literal') return thoroughLiteral;
  const { createGeneratorSync } = await import('json-schema-faker');
  const schema = inlined('textMessageEvent') as object;
  const generator = createGeneratorSync();
  return () => generator.generate(schema);
}

const make = await makerOf(maker);
const valid = Array.from({ length: 10_000 }, make).filter((event) => validators.textMessageEvent(event)).length;

// The ten thousand above have warmed it up. Processor time, not the clock's: whatever else runs here takes none of it.
const batch = 200;
let made = 0;
const begun = process.cpuUsage();
const end = performance.now() + Number(milliseconds);
while (performance.now() < end) {
  for (let index = 0; index < batch; index += 1) make();
  made += batch;
}
const { user, system } = process.cpuUsage(begun);
process.stdout.write(`${JSON.stringify({ perSecond: (made / (user + system)) * 1e6, valid: valid / 10_000 })}\n`);
