const ipv4Loopback = /^127(?:\.\d{1,3}){3}$/;

/** Whether a host name or address can only mean this machine. Brackets around an IPv6 address are fine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || ipv4Loopback.test(hostname);
}

/** Whether a peer's address is this machine's, also where IPv4 comes in IPv6 clothing. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && isLoopbackHost(address.replace(/^::ffff:/i, ''));
}

/** Whether a host, or an address, stands for every address of this machine. */
export function isWildcardHost(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** A host as it stands in a URL. Nothing that can be listened on has a colon but an address of IPv6. */
export function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
