import type { JsonSchema } from '../lib/json-schema.ts';
import * as branches from '../runtime/fixtures/branches.ts';
import { openContext, type FixtureContext, type FixtureVariant } from '../runtime/fixtures/context.ts';
import * as counts from '../runtime/fixtures/counts.ts';
import { keepsRules, type ScalarRules } from '../runtime/fixtures/scalar-check.ts';
import * as scenes from '../runtime/fixtures/scenes.ts';
import * as values from '../runtime/fixtures/values.ts';

// `x-fixture` names a function of the fixture runtime; the kind of the schema decides among which.

type Draw = (context: FixtureContext) => unknown;

const kinds = {
  scenes: functionsOf(scenes),
  values: functionsOf(values),
  counts: functionsOf(counts),
  branches: functionsOf(branches),
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

/** The call of a hint's function with as many arguments as it takes. */
export function call(kind: keyof typeof kinds, hint: string, limits = ''): string {
  const passed = ['context', 'overrides', limits].slice(0, parametersOf(kind, hint));
  return `${kind}.${hint}(${passed.join(', ')})`;
}

/** Whether a scene reads the limits of its object's properties: its third parameter. */
export function takesLimits(scene: string): boolean {
  return parametersOf('scenes', scene) > 2;
}

function parametersOf(kind: keyof typeof kinds, hint: string): number {
  return (kinds[kind].get(hint) as (...parameters: unknown[]) => unknown).length;
}

const variants: readonly FixtureVariant[] = ['typical', 'minimal', 'maximal'];
const drawsPerVariant = 200;

/**
 * Whether what a hint draws keeps to the schema. A schema that has moved on from its hint wins: the value is then made
 * of the schema alone.
 */
export function hintFits(hint: string, rules: ScalarRules, scene: string | undefined, limits: scenes.Limits): boolean {
  const draw = kinds.values.get(hint) as Draw;
  return sampled(scene, limits, draw).every((value) => keepsRules(value, rules));
}

/** Whether every branch that a hint draws is among the union's. */
export function branchFits(hint: string, tags: readonly string[]): boolean {
  return sampled(undefined, {}, kinds.branches.get(hint) as Draw).every((tag) => tags.includes(tag as string));
}

function sampled(scene: string | undefined, limits: scenes.Limits, draw: Draw): unknown[] {
  const stage = scene === undefined ? undefined : (kinds.scenes.get(scene) as typeof scenes.page);
  return variants.flatMap((variant) =>
    Array.from({ length: drawsPerVariant }, (_, seed) => {
      const context = openContext({ seed, variant });
      stage?.(context, undefined, limits);
      return draw(context);
    }),
  );
}
