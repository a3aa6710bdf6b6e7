import type { SchemaChange } from './change.ts';
import type { ContractVersion, Surface } from './contract-version.ts';
import { diffSchemas } from './diff-schemas.ts';
import { createSchemaFailure, locationText, pointerOf, type Location } from './location.ts';
import { sentInVain, typeRefused, whatDiffers, whyItBreaks, type ChangeKind, type Direction } from './messages.ts';

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
  readonly counts: Readonly<Record<SchemaChange['severity'], number>>;
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
    throw createSchemaFailure({
      en: `A version of kind ${old.kind} cannot be compared with one of kind ${now.kind}. Give both as a folder, as an OpenAPI document, or as a schema.`,
      zh: `形式为 ${old.kind} 的版本无法与形式为 ${now.kind} 的比较。请两者都给出目录、OpenAPI 文档，或 schema。`,
    });
  }
  const [before, after] = [old, now.spelledAs?.(old.paths ?? new Map()) ?? now].map((version) =>
    only(version, direction ?? old.direction ?? now.direction),
  );
  const changes = [...groupChanges(before!, after!), ...surfaceChanges(before!, after!)];
  const count = (severity: SchemaChange['severity']): number =>
    changes.filter((each) => each.severity === severity).length;
  return {
    changes,
    counts: {
      breaking: count('breaking'),
      warning: count('warning'),
      compatible: count('compatible'),
      documentation: count('documentation'),
    },
  };
}

/** What a version says of one direction. */
function only(version: ContractVersion, direction: Direction | undefined): ContractVersion {
  if (direction === undefined) return version;
  return { ...version, surfaces: version.surfaces.filter((surface) => surface.direction === direction) };
}

/** Operations and webhooks that only one version has. */
function groupChanges(old: ContractVersion, now: ContractVersion): readonly ContractChange[] {
  const onlyIn = (one: ContractVersion, other: ContractVersion): readonly Surface[] => {
    const groups = new Set(one.surfaces.map(({ group }) => group));
    for (const { group } of other.surfaces) groups.delete(group);
    return [...groups].map((group) => {
      const whole = one.webhooks.includes(group) ? 'webhook' : 'operation';
      const first = one.surfaces.find((surface) => surface.group === group)!;
      return { ...first, part: one.kind === 'schema' ? 'schema' : whole };
    });
  };
  return [
    ...onlyIn(old, now).map((surface) => change('surface-removed', true, { before: surface })),
    // Nobody has to call a new operation, but a new webhook comes unasked.
    ...onlyIn(now, old).map((surface) =>
      change('surface-added', now.webhooks.includes(surface.group), { after: surface }),
    ),
  ];
}

function surfaceChanges(old: ContractVersion, now: ContractVersion): readonly ContractChange[] {
  const inNew = new Set(now.surfaces.map(({ group }) => group));
  const inOld = new Set(old.surfaces.map(({ group }) => group));
  const left = new Map(now.surfaces.map((surface) => [keyOf(surface), surface]));
  const fromOld = old.surfaces.flatMap((before): readonly ContractChange[] => {
    if (!inNew.has(before.group)) return [];
    const same = left.get(keyOf(before));
    left.delete(keyOf(before));
    const after = same ?? takenUnder(before, now);
    if (after === undefined) return [removed(before, now)];
    return [
      ...obligation(before, after),
      ...encodingChanges(before, after),
      ...credentialChanges(before, after),
      ...diffSchemas(before.schema, after.schema, before.direction).map((each) => inSurface(before, each)),
    ];
  });
  const added = [...left.values()]
    .filter(({ group }) => inOld.has(group))
    .map((surface) => change('surface-added', isUnexpected(surface, old, now), { after: surface }));
  return [...fromOld, ...added];
}

/** What an answer whose status has no entry of its own any more has to be: what the entry of its class says, or else `default`. */
function takenUnder(before: Surface, now: ContractVersion): Surface | undefined {
  return entryOf(before, now)?.find(({ isTwin }) => isTwin)?.surface;
}

/** What that entry has, and which of it is the same part; `undefined`: the status has an entry, or falls under none. */
function entryOf(
  before: Surface,
  now: ContractVersion,
): readonly { readonly surface: Surface; readonly isTwin: boolean }[] | undefined {
  const [, status = 'default'] = /^response (\w+)/.exec(before.part) ?? [];
  const others = now.surfaces.filter(
    ({ group, direction }) => group === before.group && direction === before.direction,
  );
  // Each entry has headers, though it may have none in them.
  const has = (entry: string): boolean => others.some(({ part }) => part === `response ${entry} headers`);
  if (status === 'default' || has(status)) return undefined;
  const entry = [`${status[0]}XX`, 'default'].find(has);
  if (entry === undefined) return undefined;
  return others
    .filter(({ part }) => part === `response ${entry}` || part.startsWith(`response ${entry} `))
    .map((surface) => ({ surface, isTwin: surface.part === before.part.replace(status, entry) }));
}

/**
 * What the consumer still writes is not asked for any more: that fails where the part is there in another media type only.
 * What it waits to read does not come: that fails where it always came, as the body of a webhook may; of one that comes
 * in another media type it is told that this is new.
 */
function removed(before: Surface, now: ContractVersion): ContractChange {
  const { group, direction, part, content = part, required } = before;
  const others = now.surfaces.filter((other) => other.group === group && other.direction === direction);
  if (direction === 'write' && others.some((other) => other.content === content))
    return { ...change('surface-removed', true, { before }), why: typeRefused };
  const isThere = others.some((other) => (other.content ?? other.part) === content);
  // Under the entry that its status falls under, it comes in another media type: that is no new one there.
  const isOther = !isHeaders(before) && entryOf(before, now)?.some(({ surface }) => !isHeaders(surface)) === true;
  const isMissed = isOther || (content === 'body' && required && !isThere);
  return change('surface-removed', direction === 'write' ? part.startsWith('response') : isMissed, { before });
}

/** A part that breaks by being there: an answer or a body that nobody expects, or a body that must be sent. */
function isUnexpected(surface: Surface, old: ContractVersion, now: ContractVersion): boolean {
  const { direction, part, required } = surface;
  if (isHeaders(surface)) return false;
  if (direction === 'read') return true;
  if (!required || part.startsWith('response')) return false;
  const kept = new Set(now.surfaces.map(keyOf));
  // Another type of a body that had to be sent before asks for nothing; where it had not, that it has to be is told of the type
  // that both have.
  return !old.surfaces.some((other) => isOfSame(other, surface) && (other.required || kept.has(keyOf(other))));
}

function isHeaders({ part }: Surface): boolean {
  return part.endsWith(' headers');
}

/** Whether two are the same part, in whatever media type. */
function isOfSame(one: Surface, other: Surface): boolean {
  const [part, otherPart] = [one.content ?? one.part, other.content ?? other.part];
  return one.group === other.group && one.direction === other.direction && part === otherPart;
}

/** A body that may be left out in one version only. */
function obligation(before: Surface, after: Surface): readonly ContractChange[] {
  if (before.required === after.required) return [];
  const breaks = after.required === (before.direction === 'write');
  return [change(after.required ? 'property-required' : 'property-optional', breaks, { before, after })];
}

/** Parameters and headers that both versions have, and that are written in another way. */
function encodingChanges(before: Surface, after: Surface): readonly ContractChange[] {
  return [...(before.encodings ?? [])].flatMap(([name, old]): readonly ContractChange[] => {
    const now = after.encodings?.get(name);
    if (now === undefined || now.type === old.type) return [];
    const types = { ...(old.type && { old: old.type }), ...(now.type && { new: now.type }) };
    return [
      { ...change('encoding-changed', true, { before, after }), ...rewritten(name, 'content', types, { old, now }) },
    ];
  });
}

/** Keys and tokens that both versions ask for, and that are of another kind. */
function credentialChanges(before: Surface, after: Surface): readonly ContractChange[] {
  return [...(before.credentials ?? [])].flatMap(([name, old]): readonly ContractChange[] => {
    const now = after.credentials?.get(name);
    if (now === undefined) return [];
    const types = { old: old.kinds.join(' | '), new: now.kinds.join(' | ') };
    if (types.old === types.new) return [];
    const [sent, taken] = before.direction === 'write' ? [old.kinds, now.kinds] : [now.kinds, old.kinds];
    const breaks = sent.some((kind) => !taken.includes(kind));
    return [
      { ...change('encoding-changed', breaks, { before, after }), ...rewritten(name, 'security', types, { old, now }) },
    ];
  });
}

/** What is told of a member of a part that is written in another way. */
function rewritten(
  name: string,
  keyword: string,
  types: { readonly old?: string; readonly new?: string },
  { old, now }: { readonly old: { readonly at: Location }; readonly now: { readonly at: Location } },
): Partial<ContractChange> {
  return {
    ...{ path: pointerOf([name]), keyword, ...types },
    where: { old: locationText(old.at), new: locationText(now.at) },
    what: whatDiffers('encoding-changed', { keyword, ...types }),
  };
}

/** A change of a whole part. */
function change(
  kind: ChangeKind,
  breaks: boolean,
  { before, after }: { readonly before?: Surface; readonly after?: Surface },
): ContractChange {
  const surface = (before ?? after)!;
  return inSurface(surface, {
    kind,
    severity: breaks ? 'breaking' : 'compatible',
    path: '',
    when: [],
    keyword: '',
    where: { ...(before && { old: locationText(before.schema) }), ...(after && { new: locationText(after.schema) }) },
    what: whatDiffers(kind, { keyword: '' }),
    ...(breaks && { why: whyItBreaks(kind, surface.direction) }),
  });
}

function inSurface({ group, part, direction }: Surface, found: SchemaChange): ContractChange {
  const isUnheard =
    found.severity === 'compatible' &&
    direction === 'write' &&
    ['property-removed', 'surface-removed'].includes(found.kind) &&
    /^(?:body|query|path|schema)\b/.test(part);
  return { group, part, direction, ...found, ...(isUnheard && { severity: 'warning', why: sentInVain }) };
}

function keyOf({ group, part, direction }: Surface): string {
  return JSON.stringify([group, part, direction]);
}
