import { isObject } from '../../common/json.ts';
import type { Contract } from '../lib/load-contract.ts';

/** The part of the page's example that the schema at `path` describes; `undefined` where the page shows none. */
export function exampleOf({ examples }: Contract, path: string): unknown {
  const example = examples.find((candidate) => candidate.schema === path);
  return example?.at
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), example.value);
}

/** The page's whole payloads of the schema at `path`, each under the name of its file. */
export function examplesOf({ examples }: Contract, path: string): readonly NamedExample[] {
  return examples
    .filter(({ schema, at }) => schema === path && at === '')
    .map((example) => ({
      name: /([\w-]+)\.json$/.exec(example.path)?.[1] ?? example.path,
      section: example.section,
      value: example.value,
    }));
}

/** An example and the heading on the provider's page that it stands under. */
export interface NamedExample {
  readonly name: string;
  readonly section: string;
  readonly value: unknown;
}
