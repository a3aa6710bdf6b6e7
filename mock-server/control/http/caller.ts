/** Who calls a control route. */
export interface Caller {
  /**
   * `server`: with the server's own token. `local`: from this machine, where no token is asked for. Else by the kind of
   * the token.
   */
  readonly kind: 'server' | 'local' | 'tenant' | 'viewer';
  /** Of the token, where it is not the server's own. */
  readonly name?: string;
  /** Of the token, too: one that is made anew under its name is another. */
  readonly hash?: string;
  /** The only tenant that it may know of. */
  readonly appid?: string;
}

/** Whether a caller may know of a tenant. */
export function maySee({ appid: only }: Caller, appid: string): boolean {
  return only === undefined || only === appid;
}

/** Whether a caller may do whatever there is: make tenants, too. */
export function mayDoAll({ kind }: Caller): boolean {
  return kind === 'server' || kind === 'local';
}
