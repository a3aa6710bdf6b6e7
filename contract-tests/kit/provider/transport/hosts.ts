/** Whether a URL leads to this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);
}

const privateHost = /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:::|f[cd]|fe[89ab]))/u;

/**
 * Whether a URL that somebody's provider named may be followed: an address of a private network may not, unless the
 * provider itself is there. A name that resolves to one is not told from others.
 */
export function isPublicUrl(url: string, provider: string): boolean {
  const { hostname } = new URL(url);
  const isPrivate = (host: string): boolean => privateHost.test(host) || isLoopback(`http://${host}`);
  return !isPrivate(hostname) || isPrivate(new URL(provider).hostname);
}
