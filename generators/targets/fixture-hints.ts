import type { JsonSchema } from '../lib/json-schema.ts';
import type { Contract } from '../lib/load-contract.ts';
import { openContext, type FixtureContext, type FixtureVariant } from '../runtime/fixtures/context.ts';
import * as listLengths from '../runtime/fixtures/list-lengths.ts';
import * as plans from '../runtime/fixtures/plans.ts';
import { keepsRules, type ScalarRules } from '../runtime/fixtures/scalar-check.ts';
import * as unions from '../runtime/fixtures/unions.ts';
import * as values from '../runtime/fixtures/values.ts';

// `x-fixture` names a function of the fixture runtime; the kind of the schema decides among which.

const kinds = {
  plans: functionsOf(plans),
  values: functionsOf(values),
  listLengths: functionsOf(listLengths),
  unions: functionsOf(unions),
} as const;

function functionsOf(module: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(module).filter(([, entry]) => typeof entry === 'function'));
}

/**
 * The hint of a schema, or `undefined` when it has none.
 *
 * @throws Error when no function of that kind has the name
 */
export function hintOf(schema: JsonSchema, kind: keyof typeof kinds, where: string): string | undefined {
  const hint = schema['x-fixture'];
  if (hint === undefined) return undefined;
  if (typeof hint === 'string' && kinds[kind].has(hint)) return hint;
  const known = [...kinds[kind].keys()].sort().join(', ');
  throw new Error(`${where}: x-fixture is ${JSON.stringify(hint)}, which is none of the ${kind}: ${known}.`);
}

/** The call of the plan of an object, with as many arguments as it takes. */
export function planCall(plan: string, limits: string): string {
  return call('plans', plan, ['context', 'overrides', limits]);
}

/** The call of what draws a value. */
export function valueCall(hint: string): string {
  return call('values', hint, ['context', 'retCodes']);
}

/** Code that makes what draws the tag of a union's member. */
export function tagDrawCode(hint: string, tags: string): string {
  return call('unions', hint, [tags]);
}

/** The call of what draws the length of a list. */
export function listLengthCall(hint: string): string {
  return call('listLengths', hint, ['context']);
}

function call(kind: keyof typeof kinds, hint: string, parameters: readonly string[]): string {
  return `${kind}.${hint}(${parameters.slice(0, parametersOf(kind, hint)).join(', ')})`;
}

/** Whether a plan reads the limits of its object's properties: its third parameter. */
export function takesLimits(plan: string): boolean {
  return parametersOf('plans', plan) > 2;
}

function parametersOf(kind: keyof typeof kinds, hint: string): number {
  return (kinds[kind].get(hint) as (...parameters: unknown[]) => unknown).length;
}

/** The plan that a property's value is drawn by, with the limits that the plan gets. */
export interface Planned {
  readonly plan: string | undefined;
  readonly limits: plans.Limits;
}

export const unplanned: Planned = { plan: undefined, limits: {} };

const variants: readonly FixtureVariant[] = ['typical', 'minimal', 'maximal'];
const drawsPerVariant = 200;

/**
 * Whether what a hint draws keeps to the schema. A schema that has moved on from its hint wins: the value is then made
 * of the schema alone.
 */
export function hintFits(hint: string, rules: ScalarRules, planned: Planned, { errors }: Contract): boolean {
  const draw = kinds.values.get(hint) as (context: FixtureContext, retCodes: values.RetCodes) => unknown;
  const retCodes = errors['retCodes'] as values.RetCodes;
  return drawn(planned, (context) => draw(context, retCodes)).every((value) => keepsRules(value, rules));
}

/** Whether every member that a hint draws is the union's. */
export function unionFits(hint: string, tags: readonly string[]): boolean {
  const draw = (kinds.unions.get(hint) as typeof unions.eventType)(tags);
  return drawn(unplanned, draw).every((tag) => tags.includes(tag as string));
}

function drawn({ plan, limits }: Planned, draw: (context: FixtureContext) => unknown): unknown[] {
  const make = plan === undefined ? undefined : (kinds.plans.get(plan) as typeof plans.page);
  return variants.flatMap((variant) =>
    Array.from({ length: drawsPerVariant }, (_, seed) => {
      const context = openContext({ seed, variant });
      make?.(context, undefined, limits);
      return draw(context);
    }),
  );
}
