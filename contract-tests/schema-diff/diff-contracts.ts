import type { Direction, SchemaChange } from './change.ts';
import type { ContractVersion, Surface } from './contract-version.ts';
import { diffSchemas } from './diff-schemas.ts';
import { createSchemaFailure } from './failure.ts';
import { locationOf } from './place.ts';
import { whatDiffers, whyItBreaks } from './words.ts';

/** A difference, and which part of the contract it is in. */
export interface ContractChange extends SchemaChange {
  /** The operation, the webhook, or the schema. */
  readonly group: string;
  /** `call`, `query`, `headers`, `body`, `response`; of an OpenAPI document `response 200`, too. */
  readonly part: string;
  /** Whether the consumer, or its receiver, reads it or writes it. */
  readonly direction: Direction;
}

/** How two versions of the contract differ. */
export interface ContractDiff {
  /** By part of the contract, the breaking ones of each first. */
  readonly changes: readonly ContractChange[];
  readonly counts: { readonly breaking: number; readonly compatible: number; readonly documentation: number };
}

/**
 * Compares two versions of the contract.
 *
 * @param options.direction only what the consumer reads, or only what it writes; without it both, as far as they apply
 * @throws SchemaDiffFailure when they are of different kinds, or a schema is malformed
 */
export function diffContracts(
  old: ContractVersion,
  now: ContractVersion,
  { direction }: { readonly direction?: Direction | undefined } = {},
): ContractDiff {
  if (old.kind !== now.kind) {
    throw createSchemaFailure(
      `A version of kind ${old.kind} cannot be compared with one of kind ${now.kind}. Give both as a folder, as an OpenAPI document, or as a schema.`,
    );
  }
  const [before, after] = [old, now].map((version) => only(version, direction ?? old.direction ?? now.direction));
  const changes = [...groupChanges(before!, after!), ...surfaceChanges(before!, after!)];
  const count = (severity: SchemaChange['severity']): number =>
    changes.filter((change) => change.severity === severity).length;
  return {
    changes,
    counts: { breaking: count('breaking'), compatible: count('compatible'), documentation: count('documentation') },
  };
}

/** What a version says of one direction. */
function only(version: ContractVersion, direction: Direction | undefined): ContractVersion {
  if (direction === undefined) return version;
  return { ...version, surfaces: version.surfaces.filter((surface) => surface.direction === direction) };
}

/** Operations and webhooks that only one version has. */
function groupChanges(old: ContractVersion, now: ContractVersion): readonly ContractChange[] {
  const [before, after] = [old, now].map(({ surfaces }) => new Set(surfaces.map(({ group }) => group)));
  const gone = [...before!].filter((group) => !after!.has(group));
  const made = [...after!].filter((group) => !before!.has(group));
  const first = ({ surfaces }: ContractVersion, group: string): Surface =>
    surfaces.find((surface) => surface.group === group)!;
  return [
    ...gone.map((group) => presence('surface-removed', true, { ...first(old, group), part: whole(old, group) })),
    // Nobody has to call a new operation, but a new webhook comes unasked.
    ...made.map((group) =>
      presence('surface-added', now.webhooks.includes(group), { ...first(now, group), part: whole(now, group) }),
    ),
  ];
}

function whole({ kind, webhooks }: ContractVersion, group: string): string {
  if (kind === 'schema') return 'schema';
  return webhooks.includes(group) ? 'webhook' : 'operation';
}

function surfaceChanges(old: ContractVersion, now: ContractVersion): readonly ContractChange[] {
  const inBoth = new Set(now.surfaces.map(({ group }) => group));
  const known = new Set(old.surfaces.map(({ group }) => group));
  const left = new Map(now.surfaces.map((surface) => [keyOf(surface), surface]));
  const fromOld = old.surfaces.flatMap((before): readonly ContractChange[] => {
    if (!inBoth.has(before.group)) return [];
    const after = left.get(keyOf(before));
    left.delete(keyOf(before));
    // What the consumer still writes is not asked for any more; what it waits to read does not come: neither fails.
    if (after === undefined) {
      return [presence('surface-removed', before.direction === 'write' && before.part.startsWith('response'), before)];
    }
    return [
      ...obligation(before, after),
      ...diffSchemas(before.schema, after.schema, before.direction).map((change) => placedIn(before, change)),
    ];
  });
  const added = [...left.values()]
    .filter(({ group }) => known.has(group))
    .map((surface) => presence('surface-added', isUnexpected(surface), surface));
  return [...fromOld, ...added];
}

/** A part that breaks by being there: an answer or a body that nobody expects, or a body that must be sent. */
function isUnexpected({ direction, part, required }: Surface): boolean {
  if (part.endsWith(' headers')) return false;
  return direction === 'read' || (required && !part.startsWith('response'));
}

/** A body that may be left out in one version only. */
function obligation(before: Surface, after: Surface): readonly ContractChange[] {
  if (before.required === after.required) return [];
  const kind = after.required ? 'property-required' : 'property-optional';
  const breaks = after.required === (before.direction === 'write');
  return [made(kind, breaks, before, after)];
}

function presence(kind: 'surface-added' | 'surface-removed', breaks: boolean, surface: Surface): ContractChange {
  return made(
    kind,
    breaks,
    kind === 'surface-removed' ? surface : undefined,
    kind === 'surface-added' ? surface : undefined,
  );
}

function made(
  kind: 'surface-added' | 'surface-removed' | 'property-required' | 'property-optional',
  breaks: boolean,
  before: Surface | undefined,
  after: Surface | undefined,
): ContractChange {
  const surface = (before ?? after)!;
  return placedIn(surface, {
    kind,
    severity: breaks ? 'breaking' : 'compatible',
    path: '',
    when: [],
    keyword: '',
    where: { ...(before && { old: locationOf(before.schema) }), ...(after && { new: locationOf(after.schema) }) },
    what: whatDiffers({ kind, keyword: '', required: false, unnamed: false }),
    ...(breaks && { why: whyItBreaks(kind, surface.direction) }),
  });
}

function placedIn({ group, part, direction }: Surface, change: SchemaChange): ContractChange {
  return { group, part, direction, ...change };
}

function keyOf({ group, part, direction }: Surface): string {
  return JSON.stringify([group, part, direction]);
}
