// Builds fixtures for a while and prints what came of it as one line of JSON: how many a second of processor time, and how many of the
// first ten thousand are valid. Arguments: whose fixtures, and for how many milliseconds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTextMessageEvent } from '../../dist/generators/entries/fixtures.js';
import { validators } from '../../dist/generators/entries/schemas.js';
import { leanLiteral, thoroughLiteral } from '../peers/text-message-event-literal.ts';

const [maker = '', milliseconds = '1000'] = process.argv.slice(2);

/** The schema with every reference replaced by what it names: generators then look nothing up. */
function inlined(path: string): unknown {
  const file = join(import.meta.dirname, '../../schemas', path);
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) return inlined(join(path, '..', String(value.$ref)));
    const members = Object.entries(value).filter(
      ([key]) => key !== '$schema' && key !== '$id' && !key.startsWith('x-'),
    );
    return Object.fromEntries(members.map(([key, member]) => [key, replace(member)]));
  };
  return replace(JSON.parse(readFileSync(file, 'utf8')));
}

async function makerOf(name: string): Promise<() => unknown> {
  if (name === 'sobot-mock') return () => buildTextMessageEvent();
  if (name === 'lean literal') return leanLiteral;
  if (name === 'thorough literal') return thoroughLiteral;
  const { createGeneratorSync } = await import('json-schema-faker');
  const schema = inlined('webhooks/text-message-event.json') as Parameters<
    ReturnType<typeof createGeneratorSync>['generate']
  >[0];
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
