import { transformSync } from 'esbuild';

/** JavaScript laid out for reading, without the leftovers that a code generator makes. */
export function formatScript(code: string): string {
  return transformSync(code, { charset: 'utf8', format: 'esm', legalComments: 'none', target: 'es2022' }).code;
}
