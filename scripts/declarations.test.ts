import { expect, test } from 'vitest';
import { rewriteSpecifiers, specifiersOf } from './declarations.ts';

test('specifiers of TypeScript modules lead to JavaScript modules', () => {
  const declaration = `import type { A } from './a.ts';
export * from "../b/index.ts";
export type B = import('./c.ts').C;
import './d.ts';
`;
  expect(rewriteSpecifiers(declaration)).toBe(`import type { A } from './a.js';
export * from "../b/index.js";
export type B = import('./c.js').C;
import './d.js';
`);
});

test('packages and modules of JavaScript keep their specifiers', () => {
  const declaration = `import type { Router } from 'express';
export { a } from './validators/a.js';
import 'some.ts';
`;
  expect(rewriteSpecifiers(declaration)).toBe(declaration);
});

test('a declaration reads its types from its relative specifiers', () => {
  const declaration = `import type { A } from './a.js';
export type B = import('../b.js').B;
import 'express';
`;
  expect(specifiersOf(declaration)).toEqual(['./a.js', '../b.js']);
});
