import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { sobotHandlers } from '../../msw.ts';

/** Sees that the handlers are made by the MSW that a file is about, of the version that its name says. */
export function versionCase(
  major: 2 | 3,
  packageName: 'msw' | 'msw2',
  { HttpHandler }: { readonly HttpHandler: new (...args: never) => object },
): void {
  test(`the handlers are those of MSW ${major}`, () => {
    const { version } = createRequire(import.meta.url)(`${packageName}/package.json`) as { version: string };
    expect(version.split('.')[0]).toBe(String(major));
    for (const handler of sobotHandlers()) expect(handler).toBeInstanceOf(HttpHandler);
    expect(sobotHandlers().length).toBeGreaterThan(0);
  });
}
