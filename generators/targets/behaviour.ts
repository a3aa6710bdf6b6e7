import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import { schemaAt, type Contract } from '../lib/load-contract.ts';

const declarations = `/** A behaviour switch: a choice that the provider does not document. */
export interface BehaviourSwitch {
  /** \`choice\`: one of \`values\`. \`choice or integer\`: one of \`values\`, or an integer of at least \`minimum\`. */
  readonly type: 'choice' | 'choice or integer';
  readonly values: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Unit of the integer. */
  readonly unit?: string;
  readonly default: string | number;
  readonly description: string;
  /** The same in Chinese. */
  readonly descriptionZh: string;
  /** Why the default is the default. */
  readonly evidence: string;
  /** What each value does. */
  readonly alternatives: Readonly<Record<string, string>>;
}

/** The name of a behaviour switch. */
export type BehaviourName = keyof Behaviour;

/** A value for every behaviour switch. */
export type CompleteBehaviour = Readonly<Required<Behaviour>>;
`;

/** The behaviour switches and their defaults. */
export function generateBehaviour(contract: Contract): readonly GeneratedFile[] {
  const properties = Object.entries(schemaAt(contract, 'behaviour.json').schema.properties ?? {});
  const switches = Object.fromEntries(properties.map(([name, property]) => [name, toSwitch(name, property)]));
  const defaults = Object.fromEntries(properties.map(([name, property]) => [name, property.default]));
  const rules = Object.fromEntries(
    properties.flatMap(([name, property]) =>
      ((property['x-rules'] ?? []) as readonly string[]).map((rule) => [rule, name]),
    ),
  );
  const text = [
    banner,
    `import type { Behaviour } from './types.ts';\n\n`,
    declarations,
    '\n/** Every behaviour switch. */\n',
    `export const behaviourSwitches: Readonly<Record<BehaviourName, BehaviourSwitch>> = ${literal(switches)};\n`,
    '\n/** The default of every behaviour switch. */\n',
    `export const defaultBehaviour: CompleteBehaviour = ${literal(defaults)};\n`,
    '\n/** The switch that decides a rule: of the rule alone, of one parameter, or of the value null. */\n',
    `export const switchesByRule: Readonly<Record<string, BehaviourName>> = ${literal(rules)};\n`,
  ];
  return [{ path: 'behaviour.ts', text: text.join('') }];
}

function toSwitch(name: string, schema: JsonSchema) {
  const branches = schema.oneOf ?? [schema];
  const integer = branches.find(({ type }) => type === 'integer');
  const values = branches.flatMap((branch) => branch.enum ?? (branch.const === undefined ? [] : [branch.const]));
  if (values.length === 0 || schema.default === undefined) {
    throw new Error(`schemas/provider/behaviour.json: "${name}" needs the values it can take and a default.`);
  }
  return {
    type: integer ? 'choice or integer' : 'choice',
    values,
    minimum: integer?.minimum,
    maximum: integer?.maximum,
    unit: schema['x-unit'],
    default: schema.default,
    description: schema.description,
    descriptionZh: schema['x-zh'],
    evidence: schema['x-evidence'],
    alternatives: schema['x-alternatives'],
  };
}
