import type { Failure } from '../../../common/failure.ts';
import { operationTable } from '../../../generators/generated/operation-table.ts';
import { mediaPrefix } from '../../core/media/media-path.ts';
import { handlersFailure } from './handlers-failure.ts';

/** Where the provider is expected: a URL, a pattern with `*` and `:name`, or a RegExp for the whole URL. */
export type BaseUrl = string | RegExp;

/** The hosts that the two editions of the provider's page name, and that of North America (API Call Instructions). */
export const providerUrls: readonly string[] = ['https://sg.sobot.com', 'https://sg.sobot.io', 'https://us.sobot.com'];

const operationPaths = Object.values(operationTable).map(({ path }) => path);
// None has a character that means another to a RegExp.
const paths = `(?:${[...operationPaths, `${mediaPrefix}[^?#]*`].join('|')})`;
// A RegExp of a base may be one for letters of either case.
const split = new RegExp(`^([^?#]*?)(${paths}(?:[?#].*)?)$`, 'i');

/**
 * Expressions for the provider's URLs below these bases, queries left aside. Bases that are texts share one: whoever
 * looks for a handler tries as few as possible.
 *
 * @throws a failure `HANDLERS_INVALID` for a base that no URL begins with, or none.
 */
export function providerPatterns(baseUrl: BaseUrl | readonly BaseUrl[]): readonly RegExp[] {
  const bases = [baseUrl].flat();
  if (bases.length === 0) throw noBase(bases);
  const texts = bases.filter((base): base is string => !(base instanceof RegExp)).map(basePattern);
  const ofTexts = texts.length === 0 ? [] : [new RegExp(`^(?:${texts.join('|')})${paths}$`)];
  const given = bases.filter((base) => base instanceof RegExp);
  return [
    ...ofTexts,
    ...given.map(({ source, flags }) => new RegExp(`^(?=.*?(?:${source})).*${paths}$`, flags.replace(/[gy]/g, ''))),
  ];
}

/** Cuts a URL that one of the expressions fits: what stands before the provider's path, and the path with its query. */
export function splitUrl(url: string): readonly [base: string, target: string] {
  return split.exec(url)!.slice(1) as [string, string];
}

function basePattern(base: string): string {
  if (/[?#]/.test(base)) throw baseFailure(base, 'has a query or a fragment', 'Leave it out');
  const absolute = /^(\*|(https?|[^/]*[:*][^/]*):\/\/[^/])/i.test(base) ? base : fromPage(base);
  return withLowerCaseHost(absolute)
    .replace(/\/+$/, '')
    .replace(/:[a-z_]\w*|[.*+?^${}()|[\]\\]/gi, (part) =>
      part === '*' ? '.*' : part.length > 1 ? '[^/]+' : `\\${part}`,
    );
}

/** A path is one of the page's own origin. */
function fromPage(base: string): string {
  if (typeof base !== 'string' || !/^(\/(?!\/)|$)/.test(base)) throw noBase(base);
  const { origin = 'null' } = (globalThis as { readonly location?: Location }).location ?? {};
  if (origin === 'null') throw baseFailure(base, 'is a path, and there is no page here', 'Write the whole URL');
  return `${origin}${base}`;
}

/** Hosts are compared as URLs spell them: in lower case, without the scheme's own port. */
function withLowerCaseHost(url: string): string {
  return url.replace(/^\w+:\/\/(?![^/]*:[a-z_])[^/*]+(?=\/|$)/i, (host) => {
    try {
      return new URL(host).origin;
    } catch {
      throw noBase(url);
    }
  });
}

function noBase(base: unknown): Failure {
  return baseFailure(base, 'is neither a URL nor a path', 'Write https://host or /path');
}

function baseFailure(base: unknown, wrong: string, remedy: string): Failure {
  return handlersFailure(`baseUrl ${JSON.stringify(base)} ${wrong}. ${remedy}`);
}
