/** Keywords that say which values are valid, by how they are compared. All others only describe. */
export const assertions: ReadonlySet<string> = new Set([
  ...['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', '$dynamicRef', '$recursiveRef'],
  ...['type', 'enum', 'const'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['prefixItems', 'items', 'additionalItems', 'unevaluatedItems', 'contains', 'minContains', 'maxContains'],
  ...['minItems', 'maxItems', 'uniqueItems'],
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'required'],
  ...['dependentRequired', 'dependentSchemas', 'dependencies', 'minProperties', 'maxProperties'],
]);

/** Keywords that are equal or cannot be told apart. Those of a group count together. */
export const opaqueGroups: readonly (readonly string[])[] = [
  ['contains', 'minContains', 'maxContains'],
  ['propertyNames'],
  ['dependentRequired'],
  ['dependentSchemas'],
  ['dependencies'],
  ['additionalItems'],
];

/** Keywords whose meaning hangs on what stands around them: only schemas that are equal altogether agree. */
export const contextual: readonly string[] = [
  'unevaluatedProperties',
  'unevaluatedItems',
  '$dynamicRef',
  '$recursiveRef',
];

/** Keywords that name and arrange schemas: neither a rule nor a description. */
export const structural: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$anchor',
  '$defs',
  'definitions',
  '$vocabulary',
]);

/** Keywords that hold schemas by name. */
export const schemaMaps: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** Keywords whose order says nothing. */
export const sets: ReadonlySet<string> = new Set(['required', 'enum', 'type']);
