import { Ajv2020 } from 'ajv/dist/2020.js';
import { joinTypes } from '../../common/join-types.ts';
import { mapSchema, type JsonSchema } from './json-schema.ts';
import type { Contract } from './load-contract.ts';
import { numberAsString } from './number-as-string.ts';

/** Ajv with every schema of the contract, set up as the validators are made by it. */
export function contractAjv({ schemas }: Contract): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    code: { esm: true, lines: true, source: true },
    discriminator: true,
    // Each schema is validated by its own function, wherever it stands: repeated, it would be most of a page's bundle.
    inlineRefs: false,
    messages: false,
    strict: true,
    // A union lists the properties it requires without describing them: its branches do.
    strictRequired: false,
  });
  // The contract uses no unevaluatedProperties. Without this, each validator carries what it evaluated as a property
  // set at load time, which keeps bundlers from dropping it.
  ajv.opts.unevaluated = false;
  ajv.addKeyword(numberAsString);
  for (const { schema } of schemas) ajv.addSchema(validated(schema));
  return ajv;
}

/** A schema without what does not validate, and with numbers spelt as strings held to the number's limits. */
export function validated(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (subschema) => forValidation(joinTypes(subschema)));
}

function forValidation(schema: JsonSchema): JsonSchema {
  const rest = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-') && !annotations.has(keyword)),
  );
  if (rest['unevaluatedProperties'] !== undefined || rest['unevaluatedItems'] !== undefined) {
    throw new Error(`${schema.$id ?? 'A schema'} uses unevaluatedProperties or unevaluatedItems: not supported.`);
  }
  const { pattern, minimum, maximum, ...others } = rest as JsonSchema;
  const spelling = schema['x-spelling'];
  if (pattern === undefined || spelling === undefined) return rest;
  const limits = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return { ...others, ...limits, numberAsString: { pattern: spelling, ...limits } };
}

const annotations = new Set(['title', 'description', 'default', 'examples']);
