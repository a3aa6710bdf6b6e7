import { isObject } from '../../common/json.ts';
import { createSchemaFailure, type Location } from './location.ts';
import type { Direction } from './messages.ts';

/** What one side sends and the other receives: part of an operation, or of a webhook. */
export interface Surface {
  /** The operation or the webhook. */
  readonly group: string;
  /** `body`, `query`, `response 200`; `body text/plain` of a body that is not JSON. */
  readonly part: string;
  /** What it is one of several types of: the part without its media type. */
  readonly content?: string;
  /** Whether the consumer, or its receiver, reads it or writes it. */
  readonly direction: Direction;
  readonly schema: Location;
  /** Of parameters and headers, by name: the media type in which each is written. None: as text, as it is. */
  readonly encodings?: ReadonlyMap<string, { readonly type: string | undefined; readonly at: Location }>;
  /** Of the keys and tokens that are asked for, by name: the kinds of them that are taken, `apiKey` or `http bearer`. */
  readonly credentials?: ReadonlyMap<string, { readonly kinds: readonly string[]; readonly at: Location }>;
  /** Whether it is always there. */
  readonly required: boolean;
}

/** The path of an operation, and with what stands before it on each server. */
export interface ServedPath {
  readonly path: string;
  readonly served: readonly string[];
}

/** One version of the contract, ready to be compared. */
export interface ContractVersion {
  /** Only versions of one kind can be compared. */
  readonly kind: ContractKind;
  readonly surfaces: readonly Surface[];
  /** Groups that the provider starts: the consumer receives them unasked. */
  readonly webhooks: readonly string[];
  /** The path of each operation, where it may have parameters. */
  readonly paths?: ReadonlyMap<string, ServedPath>;
  /** The same with the names that parameters have in these paths: on the wire they have none. */
  readonly spelledAs?: (paths: ReadonlyMap<string, ServedPath>) => ContractVersion;
  /** What the consumer does with it, where that is known of all of it. */
  readonly direction?: Direction;
}

/** What a version was read from. */
type ContractKind = 'folder' | 'openapi' | 'schema';

const dialects: ReadonlySet<unknown> = new Set([
  'https://json-schema.org/draft/2020-12/schema',
  'https://json-schema.org/draft/2020-12/schema#',
  'https://spec.openapis.org/oas/3.1/dialect/base',
]);

/** More levels than any contract has: beyond them, following a schema would take more stack than there is. */
const deepest = 400;

/**
 * @throws SchemaDiffFailure for a schema of another dialect, for one nested too deep, and for ids within: references
 *   would mean something else
 */
export function assertDialect(name: string, value: unknown, keyword = '$schema'): void {
  if (isDeeper(value, deepest)) {
    throw createSchemaFailure({
      en: `${name} is nested deeper than ${deepest} levels. Put its inner schemas under $defs.`,
      zh: `${name} 嵌套超过 ${deepest} 层。请把内层的 schema 放到 $defs 下。`,
    });
  }
  if (isObject(value) && value[keyword] !== undefined && !dialects.has(value[keyword])) {
    const dialect = JSON.stringify(value[keyword]);
    throw createSchemaFailure({
      en: `${name} is in the dialect ${dialect}. Only JSON Schema 2020-12 can be compared: convert it.`,
      zh: `${name} 的方言是 ${dialect}。只能比较 JSON Schema 2020-12：请先转换。`,
    });
  }
  if (hasIdWithin(value, true)) {
    throw createSchemaFailure({
      en: `${name} has an $id inside. Move that schema to a file of its own.`,
      zh: `${name} 内部含有 $id。请把该 schema 移到单独的文件。`,
    });
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((entry) => isDeeper(entry, levels - 1));
}

function hasIdWithin(value: unknown, isRoot: boolean): boolean {
  if (Array.isArray(value)) return value.some((entry) => hasIdWithin(entry, false));
  if (!isObject(value)) return false;
  if (!isRoot && typeof value['$id'] === 'string') return true;
  return Object.entries(value).some(([keyword, entry]) => !isData(keyword) && hasIdWithin(entry, false));
}

function isData(keyword: string): boolean {
  return ['const', 'enum', 'default', 'example', 'examples', 'value'].includes(keyword) || keyword.startsWith('x-');
}
