/** Installed with the peers alone, which the check of the types does not need. */
declare module 'json-schema-faker' {
  export function createGeneratorSync(): { generate(schema: object): unknown };
}

/** The build gives it no types of its own: they are those of the entry for all platforms. */
declare module '*/webhooks-in-node.js' {
  export const createEmitter: typeof import('../dist/mock-server/webhooks/index.js').createEmitter;
}
