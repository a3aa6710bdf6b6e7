/** Who reaches control routes, as whoever writes JavaScript may give it. */
interface ControlAccess {
  readonly controlToken?: unknown;
  readonly allowedHosts?: unknown;
}

/** What is wrong with it: a token that nobody could send, or that everybody sends; hosts that are no names. */
export function wrongControlAccess({ controlToken = 'none', allowedHosts = [] }: ControlAccess): string | undefined {
  const isHost = (name: unknown): boolean => typeof name === 'string' && /^[^\s/*]+$/.test(name);
  if (!Array.isArray(allowedHosts) || !allowedHosts.every(isHost)) {
    return 'allowedHosts must be a list of host names, like ["mock.test"]';
  }
  const isToken = typeof controlToken === 'string' && /^\S+$/.test(controlToken);
  return isToken ? undefined : 'controlToken must be a text without spaces';
}
