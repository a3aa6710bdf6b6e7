/** Where a request goes, parsed. */
export interface Target {
  readonly origin: string;
  readonly path: string;
  readonly isPlain: boolean;
  readonly hostname: string;
  readonly port: number;
  /** How each request to it begins. */
  readonly head: string;
}

/** How many URLs are remembered parsed. */
const targetsKept = 1000;

export function createTargets(): (url: string) => Target {
  const targets = new Map<string, Target>();
  let last: { readonly url: string; readonly target: Target } | undefined;
  return (url) => {
    if (last?.url === url) return last.target;
    let target = targets.get(url);
    if (target === undefined) {
      if (targets.size >= targetsKept) targets.clear();
      targets.set(url, (target = readTarget(url)));
    }
    last = { url, target };
    return target;
  };
}

function readTarget(url: string): Target {
  const { origin, protocol, host, hostname, port, pathname, search } = new URL(url);
  const path = pathname + search;
  return {
    origin,
    path,
    isPlain: protocol === 'http:',
    // An address of IPv6 stands in brackets there.
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 80 : Number(port),
    head: `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`,
  };
}
