import { createFailure } from '../../../common/failure.ts';

/**
 * Hosts that receivers may have besides this machine's own, by name or address without a port; `*`: any. Loopback is
 * always allowed.
 */
export type AllowedHosts = '*' | readonly string[];

/** After URL parsing an IPv4 address has one notation: 127.1, 0x7f.1 and 2130706433 have become 127.0.0.1. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * A receiver's URL as it is sent to, the host in its one normal notation.
 *
 * @throws a failure `RECEIVER_INVALID` when it is no http(s) URL, carries credentials, or its host is not allowed.
 */
export function readTargetUrl(url: string, allowed: AllowedHosts): string {
  if (!URL.canParse(url)) throw refusal(url, 'is not a URL', 'Write it like http://127.0.0.1:3000/webhook.');
  const target = new URL(url);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw refusal(url, `has the scheme ${target.protocol.slice(0, -1)}`, 'Use http or https.');
  }
  if (target.username !== '' || target.password !== '') {
    throw refusal(url, 'carries a user name or password', 'Leave it out: the part before @ is not the host.');
  }
  if (!isAllowed(target.hostname, allowed)) {
    throw refusal(
      url,
      `leads to ${target.hostname}, which is not this machine`,
      `Use 127.0.0.1 or localhost, or allow that host: --allow-webhook-host ${target.hostname} at start, allowHosts in code.`,
    );
  }
  target.hash = '';
  return target.href;
}

function isAllowed(hostname: string, allowed: AllowedHosts): boolean {
  if (allowed === '*' || loopback.test(hostname)) return true;
  return allowed.some((host) => normalHost(host) === hostname);
}

/** A host as URL parsing leaves it; what is no host matches nothing. */
function normalHost(host: string): string | undefined {
  const bracketed = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const url = `http://${bracketed}/`;
  if (!URL.canParse(url)) return undefined;
  const { hostname, href } = new URL(url);
  return href === `http://${hostname}/` ? hostname : undefined;
}

function refusal(url: string, what: string, remedy: string): Error {
  return createFailure(
    'RECEIVER_INVALID',
    `Failed to read the receiver: its URL ${JSON.stringify(url)} ${what}. ${remedy}`,
  );
}
