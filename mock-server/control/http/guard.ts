import { isLoopbackAddress, isLoopbackHost } from '../../../common/loopback.ts';
import { isSameText } from '../../../common/same-text.ts';
import type { PlainRequest } from '../../core/plain-http.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { ControlTokens } from '../../team/control-tokens.ts';
import type { Caller } from './caller.ts';
import { createProblem } from './problem.ts';

export interface GuardOptions {
  /**
   * Every request must carry it, or one of those that were made beside it. Default: none is asked for, and only this
   * machine is answered.
   */
  readonly controlToken?: string | undefined;
  /** Host names that requests may name beside loopback ones, and whose pages may call. */
  readonly allowedHosts?: readonly string[] | undefined;
}

interface GuardedRequest {
  readonly headers: PlainRequest['headers'];
  readonly remoteAddress?: string | undefined;
  /** A control token that came in the query, where one may. */
  readonly queryToken?: string | undefined;
  /** It asks for the page itself, which shows nothing to a site that links to it. */
  readonly isForPage?: boolean | undefined;
}

/** Lets a request in, and says whose it is. It throws a problem, or rejects with one. */
type Guard = (request: GuardedRequest) => Awaitable<Caller>;

/**
 * Makes the check that every control request passes first. It refuses
 * - a page of another site (CSRF), be it on another port of this machine: its Origin, or what the browser says of it. A link
 *   from there opens the page;
 * - a name that an attacker pointed at this machine (DNS rebinding): the Host header. A request that carries the token
 *   may name any host: no page can have it;
 * - a request without a token where one is asked for, or from another machine where none is.
 *
 * @param findToken finds one that was made beside the server's own
 */
export function createGuard(
  { controlToken: ownToken, allowedHosts = [] }: GuardOptions,
  findToken: ControlTokens['find'] = () => Promise.resolve(undefined),
): Guard {
  // An empty one is none: anybody could send it.
  const controlToken = ownToken === '' ? undefined : ownToken;
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  const isKnownHost = (hostname: string | undefined) =>
    hostname !== undefined && (isLoopbackHost(hostname) || allowed.has(hostname));

  function refuseOtherSites({ headers, isForPage = false }: GuardedRequest): void {
    const { origin, 'sec-fetch-site': site } = headers;
    const isOther = origin !== undefined && !isOwnOrigin(origin, headers);
    if (!isOther && (site !== 'cross-site' || (isForPage && isOpened(headers)))) return;
    throw forbidden(
      'ORIGIN_REFUSED',
      `Failed to answer: the request comes from a page of another site${origin === undefined ? '' : ` (${origin})`}.`,
      'Call control routes from a test or a shell. A page calls them by way of its own server, whose host is named: --allow-host at start, allowedHosts in code.',
    );
  }

  /** The page of the control routes themselves, by the same name and port; or one of a host that is allowed by name. */
  function isOwnOrigin(origin: string, { host, 'sec-fetch-site': site }: PlainRequest['headers']): boolean {
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    const hostname = hostnameOf(url?.host);
    if (url === undefined || hostname === undefined) return false;
    if (allowed.has(hostname)) return true;
    const own = `${url.protocol}//${host ?? ''}`;
    const isSame = site === 'same-origin' || (URL.canParse(own) && new URL(own).host === url.host);
    return isSame && (isLoopbackHost(hostname) || controlToken !== undefined);
  }

  function refuseOtherMachines({ headers, remoteAddress }: GuardedRequest): void {
    if (!isKnownHost(hostnameOf(headers['host']))) {
      throw forbidden(
        'HOST_REFUSED',
        `Failed to answer: the Host header names ${JSON.stringify(headers['host'] ?? '')}, which is not this machine.`,
        'Use http://localhost or http://127.0.0.1, or name the host: --allow-host at start, allowedHosts in code.',
      );
    }
    if (!isLoopbackAddress(remoteAddress)) {
      throw forbidden(
        'CLIENT_REFUSED',
        `Failed to answer: the request comes from another machine (${remoteAddress ?? 'unknown'}).`,
        'Set a control token, and send it as authorization: Bearer … or x-mock-token.',
      );
    }
  }

  /** Whose a token is; `otherwise` where nobody's. */
  async function ownerOf(token: string, otherwise: () => Caller): Promise<Caller> {
    const found = await findToken(token);
    if (found === undefined) return otherwise();
    const { name, kind, appid, hash } = found;
    return { kind, name, hash, ...(appid !== undefined && { appid }) };
  }

  return (request) => {
    refuseOtherSites(request);
    const given = tokenOf(request);
    if (controlToken === undefined) {
      refuseOtherMachines(request);
      // Whoever comes with one of before is whom it says, though nobody needs any here.
      return given === undefined ? local : ownerOf(given, () => local);
    }
    if (given === undefined) return refuseToken('TOKEN_MISSING');
    return isSameText(given, controlToken) ? { kind: 'server' } : ownerOf(given, () => refuseToken('TOKEN_WRONG'));
  };
}

/** Somebody follows a link, in a tab: not a frame, nor a script. */
function isOpened({ 'sec-fetch-mode': mode, 'sec-fetch-dest': destination }: PlainRequest['headers']): boolean {
  return mode === 'navigate' && destination === 'document';
}

/** Whoever calls from this machine where no token is asked for. */
const local: Caller = { kind: 'local' };

function tokenOf({ headers, queryToken }: GuardedRequest): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers['authorization'] ?? '')?.[1];
  return headers['x-mock-token'] ?? bearer ?? queryToken;
}

function refuseToken(code: 'TOKEN_MISSING' | 'TOKEN_WRONG'): never {
  throw createProblem({
    status: 401,
    code,
    title: 'Unauthorized',
    detail: `Failed to answer: the request carries ${code === 'TOKEN_MISSING' ? 'no' : 'another'} control token.`,
    remedy:
      'Send the token that was printed at start, or one that was made for you, as authorization: Bearer … or x-mock-token.',
    headers: { 'www-authenticate': 'Bearer realm="sobot-mock control"' },
  });
}

/** The lower-case host name in a Host header, without its port; `undefined` when it is not one. */
function hostnameOf(host: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[^:/?#@[\]\s]+)(?::\d*)?$/i.exec(host ?? '');
  return match?.[1]!.toLowerCase();
}

function forbidden(code: string, detail: string, remedy: string): Error {
  return createProblem({ status: 403, code, title: 'Forbidden', detail, remedy });
}
