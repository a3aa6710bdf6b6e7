import { createServerFailure, type ServerFailure } from '../../node/server-failure.ts';

/** Where a proxy passes requests on to. */
export interface ProxyTarget {
  /** As it is shown: without a slash at the end. */
  readonly url: string;
  readonly origin: string;
  /** `host` header of requests to it. */
  readonly host: string;
  readonly hostname: string;
  readonly port: number;
  /** What stands before every path: empty, or `/staging`. */
  readonly basePath: string;
}

/** How a target is called where it is told of. */
export interface TargetWords {
  /** Who is started. */
  readonly what: string;
  readonly whose: string;
  readonly example: string;
  /** What to name in its place. */
  readonly others: string;
}

/** Those of a proxy. */
export const proxyWords: TargetWords = {
  what: 'proxy',
  whose: 'its target',
  example: 'https://sg.sobot.com',
  others: 'Name the platform or another mock server',
};

/** @throws a failure `TARGET_INVALID` that says what a target looks like; a password in it is not repeated. */
export function readProxyTarget(text: string, words: TargetWords = proxyWords): ProxyTarget {
  const invalid = (problem: string): ServerFailure => targetInvalid(problem, words);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw invalid('is not an http or https URL');
  if (url.username !== '' || url.password !== '') throw invalid('has a user name or a password in it');
  if (url.search !== '' || url.hash !== '') throw invalid('has a query or a fragment');
  const basePath = url.pathname.replace(/\/+$/, '');
  const usual = url.protocol === 'https:' ? 443 : 80;
  return {
    url: `${url.origin}${basePath}`,
    origin: url.origin,
    host: url.host,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? usual : Number(url.port),
    basePath,
  };
}

function targetInvalid(problem: string, { what, whose, example }: TargetWords): ServerFailure {
  return createServerFailure(
    'TARGET_INVALID',
    `Failed to start the ${what}: ${whose} ${problem}. Write it like ${example}.`,
  );
}
