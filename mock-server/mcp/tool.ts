import { isOfType } from '../../common/json.ts';
import { told } from './answer.ts';
import type { ToolControl } from './tool-control.ts';
import { ToolFailure } from './tool-failure.ts';

/** What an argument may be: a JSON Schema of few words. */
interface ArgumentSchema {
  readonly type: 'string' | 'object' | 'boolean' | readonly ['string', 'integer'];
  readonly description?: string;
  readonly enum?: readonly string[];
}

type ArgumentSchemas = Readonly<Record<string, ArgumentSchema>>;

type ValueOf<S extends ArgumentSchema> = S extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : S['type'] extends keyof ValuesByType
    ? ValuesByType[S['type']]
    : string | number;

interface ValuesByType {
  readonly string: string;
  readonly object: Readonly<Record<string, unknown>>;
  readonly boolean: boolean;
}

type ArgumentsOf<Schemas extends ArgumentSchemas> = { readonly [Name in keyof Schemas]?: ValueOf<Schemas[Name]> };

/** A verb that a client may call. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** Whether it only looks. */
  readonly readOnly: boolean;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: ArgumentSchemas;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
  /** @throws (rejects with) a {@link ToolFailure} */
  run(given: Readonly<Record<string, unknown>>, control: ToolControl): Promise<string>;
}

/** Declares a tool; its arguments decide what `run` is given. */
export function defineTool<const Schemas extends ArgumentSchemas>({
  properties,
  required = [],
  run,
  ...tool
}: Pick<Tool, 'name' | 'description' | 'readOnly'> & {
  readonly properties: Schemas;
  readonly required?: readonly (keyof Schemas & string)[];
  readonly run: (given: ArgumentsOf<Schemas>, control: ToolControl) => Promise<string>;
}): Tool {
  return {
    ...tool,
    inputSchema: {
      type: 'object',
      properties,
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    },
    async run(given, control) {
      for (const name of required) if (given[name] === undefined) throw new ToolFailure(`${name} is missing.`);
      for (const [name, value] of Object.entries(given)) assertArgument(properties, name, value);
      return run(given as ArgumentsOf<Schemas>, control);
    },
  };
}

function assertArgument(properties: ArgumentSchemas, name: string, value: unknown): void {
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (schema === undefined) {
    const known = Object.keys(properties).join(', ');
    throw new ToolFailure(`${told(name)} is not an argument of it. There are: ${known}.`);
  }
  const types = [schema.type].flat();
  if (!types.some((type) => isOfType(value, type))) {
    throw new ToolFailure(`${name} must be of type ${types.join(' or ')}.`);
  }
  if (schema.enum === undefined || schema.enum.includes(value as string)) return;
  throw new ToolFailure(`${name} must be one of ${schema.enum.join(', ')}, got ${told(value)}.`);
}

/**
 * @param what what is asked for, in the words of the call: `do "list"`
 * @throws a {@link ToolFailure} for an argument that does nothing there: who gave it means something by it
 */
export function assertTakes(given: Readonly<Record<string, unknown>>, what: string, names: readonly string[]): void {
  const idle = Object.keys(given).filter((name) => given[name] !== undefined && !names.includes(name));
  if (idle.length === 0) return;
  throw new ToolFailure(
    `${what} does not take ${idle.join(', ')}: nothing was done. ` +
      `${names.length === 0 ? 'Leave it out' : `It takes ${names.join(', ')}`}; what else is wanted is a call of its own.`,
  );
}

/** The tenant that a tool is about. */
export const appid = { type: 'string', description: 'Tenant; default: the first' } as const;

/** How to go on where an answer was not all. */
export const after = { type: 'string', description: 'From "more:" of the answer before' } as const;
