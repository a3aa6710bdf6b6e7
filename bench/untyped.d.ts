/** Installed with the peers alone, which the check of the types does not need. */
declare module 'json-schema-faker' {
  export function createGeneratorSync(): { generate(schema: object): unknown };
}
