import type { Random } from '../../common/random.ts';

/** Values that programs stumble over, whatever they expect. */
const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '0',
  '-1',
  '1e3',
  'null',
  '..',
  '.',
  'a/b',
  '%2e%2e',
  '%',
  '\0',
  '\ud800',
  '\udc00x',
  '\u202e\u009b2J',
  '😀'.repeat(40),
  'x'.repeat(5000),
  '2025-02-30T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  [],
  {},
  [[]],
  [null],
  { '': '' },
  Array.from({ length: 50 }, () => 1),
];

/** Anything at all. */
export function oddValue(random: Random): unknown {
  const value = random.pick([...odd, deep(random), random.digits(20), random.hex(32), random.int(-5, 2_000_000_000)]);
  return structuredClone(value);
}

function deep(random: Random): unknown {
  let value: unknown = random.chance(0.5) ? [] : {};
  for (let level = random.int(1, 120); level > 0; level -= 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

type Holder = Record<string, unknown>;

/** A JSON value with a few places changed: replaced, left out, added, said twice. */
export function mutated(value: unknown, random: Random): unknown {
  const root: Holder = { root: structuredClone(value) };
  for (let change = random.int(0, 3); change > 0; change -= 1) {
    const [holder, key] = random.pick(placesIn(root));
    const kind = random.int(0, 4);
    if (kind === 0) holder[key] = oddValue(random);
    else if (kind === 1 && key !== 'root') delete holder[key];
    else if (kind === 2) addTo(holder[key], random);
    else if (kind === 3) holder[key] = [holder[key], structuredClone(holder[key])];
    else holder[key] = retyped(holder[key]);
  }
  return root['root'];
}

function placesIn(holder: Holder, limit = 400): (readonly [Holder, string])[] {
  const places: (readonly [Holder, string])[] = [];
  const open: Holder[] = [holder];
  for (let next = open.shift(); next !== undefined && places.length < limit; next = open.shift()) {
    for (const key of Object.keys(next)) {
      places.push([next, key]);
      const inner = next[key];
      if (typeof inner === 'object' && inner !== null) open.push(inner as Holder);
    }
  }
  return places;
}

function addTo(value: unknown, random: Random): void {
  if (Array.isArray(value)) value.push(oddValue(random));
  else if (typeof value === 'object' && value !== null) {
    const name = random.pick(['id', 'type', 'extra', 'source', 'message', 'url', '__proto__', '\ud800', '']);
    Object.defineProperty(value, name, {
      value: oddValue(random),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

function retyped(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() === '' || Number.isNaN(Number(value)) ? [value] : Number(value);
  return value === null ? {} : JSON.stringify(value);
}

/** JSON of a value, sometimes broken: cut, doubled, with other bytes in it. */
export function jsonOf(value: unknown, random: Random): Buffer {
  const bytes = Buffer.from(JSON.stringify(value) ?? 'undefined');
  if (random.chance(0.94)) return bytes;
  const at = random.int(0, bytes.length);
  const rest = bytes.subarray(at);
  return random.pick([
    bytes.subarray(0, at),
    Buffer.concat([bytes, bytes]),
    Buffer.concat([bytes.subarray(0, at), Buffer.from([random.int(0, 255)]), rest]),
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    Buffer.from(bytes.toString('utf8'), 'utf16le'),
    Buffer.from('['.repeat(random.int(1, 20_000))),
  ]);
}
