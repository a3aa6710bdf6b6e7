/** What a server keeps beside its tenants, part by part: in each, a value has an id. */
export interface ServerParts {
  /** By name. Only the hash of a token is in it. */
  readonly controlTokens: ControlToken;
}

export type ServerPart = keyof ServerParts;

/** `tenant`: reads and changes one tenant, and no other. `viewer`: looks, and changes nothing. */
type ControlTokenKind = 'tenant' | 'viewer';

/** A control token beside the server's own, as it is kept: whoever reads this cannot use it. */
export interface ControlToken {
  /** What it is called where what was done with it is told. */
  readonly name: string;
  readonly kind: ControlTokenKind;
  /** The only tenant that it is for. A viewer without one looks at all of them. */
  readonly appid?: string | undefined;
  /** SHA-256 of the token, in hex. It is drawn from 256 bits, so that nobody finds it by trying. */
  readonly hash: string;
  /** When it was made, in ms of real time. */
  readonly madeAt: number;
}
