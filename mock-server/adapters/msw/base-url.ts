import { createFailure, type Failure } from '../../../common/failure.ts';
import { operationTable } from '../../../generators/generated/operation-table.ts';
import { mediaPrefix } from '../../core/media/media-path.ts';

/** Where the provider is expected: a URL, a pattern with `*` and `:name`, or a RegExp for the whole URL. */
export type BaseUrl = string | RegExp;

/** The hosts that the two editions of the provider's page name, and that of North America (API Call Instructions). */
export const providerUrls: readonly string[] = ['https://sg.sobot.com', 'https://sg.sobot.io', 'https://us.sobot.com'];

const operationPaths = Object.values(operationTable).map(({ path }) => escapePattern(path));
const paths = [...operationPaths, `${escapePattern(mediaPrefix)}[^?#]*`].join('|');
const split = new RegExp(`^([^?#]*?)((?:${paths})(?:[?#].*)?)$`);

/**
 * Expressions for the provider's URLs below these bases, queries left aside. Bases that are texts share one: whoever
 * looks for a handler tries as few as possible.
 *
 * @throws a failure `HANDLERS_INVALID` for a base that no URL begins with.
 */
export function providerPatterns(bases: readonly BaseUrl[]): readonly RegExp[] {
  const texts = bases.filter((base) => typeof base === 'string').map(basePattern);
  const ofTexts = texts.length === 0 ? [] : [new RegExp(`^(?:${texts.join('|')})(?:${paths})$`)];
  const given = bases.filter((base) => base instanceof RegExp);
  return [
    ...ofTexts,
    ...given.map(({ source, flags }) => new RegExp(`^(?=.*?(?:${source})).*(?:${paths})$`, flags.replace(/[gy]/g, ''))),
  ];
}

/** Cuts a URL that one of the expressions fits: what stands before the provider's path, and the path with its query. */
export function splitUrl(url: string): readonly [base: string, target: string] {
  const [, base, target] = split.exec(url) as unknown as readonly [string, string, string];
  return [base, target];
}

function basePattern(base: string): string {
  if (/[?#]/.test(base)) throw baseFailure(base, 'has a query or a fragment', 'Leave it out.');
  const absolute = isAbsolute(base) ? base : fromPage(base);
  return withLowerCaseHost(absolute)
    .replace(/\/+$/, '')
    .split(/(\*|:[a-z_]\w*)/i)
    .map((part) => (part === '*' ? '.*' : /^:[a-z_]/i.test(part) ? '[^/]+' : escapePattern(part)))
    .join('');
}

function isAbsolute(base: string): boolean {
  return base.startsWith('*') || /^[\w.:*+-]+:\/\/./.test(base);
}

/** A path is one of the page's own origin. */
function fromPage(base: string): string {
  if (!/^(?:\/(?!\/)|$)/.test(base))
    throw baseFailure(base, 'is neither a URL nor a path', 'Write https://host or /path.');
  if (typeof location === 'undefined' || location.origin === 'null') {
    throw baseFailure(base, 'is a path, and there is no page here', 'Write the whole URL.');
  }
  return `${location.origin}${base}`;
}

/** Hosts are compared as URLs spell them: in lower case, without the scheme's own port. */
function withLowerCaseHost(url: string): string {
  const [, scheme, host = '', path = ''] = /^(\w+):\/\/([^/*]+)(\/.*)?$/.exec(url) ?? [];
  if (scheme === undefined || /:[a-z_]/i.test(host)) return url;
  const { origin } = new URL(`${scheme}://${host}`);
  return `${origin}${path}`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function baseFailure(base: string, wrong: string, remedy: string): Failure {
  return createFailure(
    'HANDLERS_INVALID',
    `Failed to make the handlers: baseUrl ${JSON.stringify(base)} ${wrong}. ${remedy}`,
  );
}
