import type { Contract } from './load-contract.ts';

/** A file that a target makes. */
export interface GeneratedFile {
  /** Path under the folder it is written to: `generators/generated/`, unless said otherwise. */
  readonly path: string;
  readonly text: string;
}

/** Turns the contract into files: same contract, same bytes. */
export type Target = (contract: Contract) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

/** What every generated file says of itself. */
export const origin = 'Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.';

/** The first line of every generated source file. */
export const banner = `// ${origin}\n`;

/** A value as TypeScript source: JSON with bare keys, single quotes and trailing commas. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((entry) => literal(entry, inner))
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => `${propertyKey(key)}: ${literal(entry, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const pad = Array.isArray(value) ? '' : ' ';
  const oneLine = `${open}${pad}${parts.join(', ')}${pad}${close}`;
  if (!oneLine.includes('\n') && indent.length + oneLine.length <= 100) return oneLine;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

/** A string as a single-quoted literal. */
export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function propertyKey(key: string): string {
  // `__proto__: x` in a literal sets the prototype; a computed key makes an ordinary property.
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? key : quote(key);
}
