/**
 * Node's own crypto, loaded when it is first asked for: it takes a tenth of a start, and a client that asks for a token has
 * no need of it.
 */
export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto');
}
