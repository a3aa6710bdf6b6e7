import { createBilingualFailure } from '../../../common/bilingual-failure.ts';
import { hostInUrl, isLoopbackHost } from '../../../common/loopback.ts';
import { withoutPassword } from '../../../common/without-password.ts';

/**
 * Hosts that receivers may have besides this machine's own, by name or address without a port; `*`: any. Loopback is
 * always allowed.
 */
export type AllowedHosts = '*' | readonly string[];

/**
 * A receiver's URL as it is sent to, the host in its one normal notation.
 *
 * @throws a failure `RECEIVER_INVALID` when it is no http(s) URL, carries credentials, or its host is not allowed.
 */
export function readTargetUrl(url: string, allowed: AllowedHosts): string {
  if (!URL.canParse(url)) {
    throw refusal(
      url,
      { en: 'is not a URL', zh: '不是 URL' },
      { en: 'Write it like http://127.0.0.1:3000/webhook.', zh: '请写成 http://127.0.0.1:3000/webhook 的形式。' },
    );
  }
  const target = new URL(url);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    const scheme = target.protocol.slice(0, -1);
    throw refusal(
      url,
      { en: `has the scheme ${scheme}`, zh: `的协议为 ${scheme}` },
      { en: 'Use http or https.', zh: '请用 http 或 https。' },
    );
  }
  if (target.username !== '' || target.password !== '') {
    throw refusal(
      url,
      { en: 'carries a user name or password', zh: '带有用户名或密码' },
      { en: 'Leave it out: the part before @ is not the host.', zh: '请去掉：@ 之前的部分不是主机。' },
    );
  }
  if (!isAllowed(target.hostname, allowed)) {
    throw refusal(
      url,
      { en: `leads to ${target.hostname}, which is not this machine`, zh: `指向 ${target.hostname}，不是本机` },
      {
        en: `Use 127.0.0.1 or localhost, or allow that host: --allow-webhook-host ${target.hostname} at start, allowHosts in code.`,
        zh: `请用 127.0.0.1 或 localhost，或允许该主机：启动时用 --allow-webhook-host ${target.hostname}，代码中用 allowHosts。`,
      },
    );
  }
  return normal(target);
}

/** A URL in its one normal notation, as `readTargetUrl` leaves it; `undefined`: it is none. */
export function normalUrl(url: string): string | undefined {
  return URL.canParse(url) ? normal(new URL(url)) : undefined;
}

/** What stands behind `#` is not sent. */
function normal(target: URL): string {
  target.hash = '';
  return target.href;
}

function isAllowed(hostname: string, allowed: AllowedHosts): boolean {
  // After URL parsing an IPv4 address has one notation: 127.1, 0x7f.1 and 2130706433 have become 127.0.0.1.
  if (allowed === '*' || isLoopbackHost(hostname)) return true;
  return allowed.some((host) => normalHost(host) === hostname);
}

/** Whether it is the name or the address of one host, without a scheme or a port: nothing else matches any. */
export function isHost(host: unknown): boolean {
  return typeof host === 'string' && !host.includes('*') && normalHost(host) !== undefined;
}

/** A host as URL parsing leaves it; what is no host matches nothing. */
function normalHost(host: string): string | undefined {
  const bracketed = host.startsWith('[') ? host : hostInUrl(host);
  const url = `http://${bracketed}/`;
  if (!URL.canParse(url)) return undefined;
  const { hostname, href } = new URL(url);
  return href === `http://${hostname}/` ? hostname : undefined;
}

interface Text {
  readonly en: string;
  readonly zh: string;
}

function refusal(url: string, what: Text, remedy: Text): Error {
  const shown = JSON.stringify(withoutPassword(url));
  return createBilingualFailure('RECEIVER_INVALID', {
    en: `Failed to read the receiver: its URL ${shown} ${what.en}. ${remedy.en}`,
    zh: `无法读取接收端：其 URL ${shown} ${what.zh}。${remedy.zh}`,
  });
}
