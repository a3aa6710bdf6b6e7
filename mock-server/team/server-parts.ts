/** What a server keeps beside its tenants, part by part: in each, a value has an id. */
export interface ServerParts {
  /** By name. Only the hash of a token is in it. */
  readonly controlTokens: ControlToken;
  /** By appid. */
  readonly tenantCards: TenantCard;
}

/** What people say of a tenant, and when it ends: nothing in it depends on that. */
export interface TenantCard {
  readonly appid: string;
  /** What it is for. */
  readonly label?: string | undefined;
  /** Whose it is. */
  readonly owner?: string | undefined;
  /** When its time is up, in ms of real time. */
  readonly endsAt?: number | undefined;
  /** In the place of the server's. */
  readonly quotas?: Quotas | undefined;
  /** Present: there is no such tenant any more. */
  readonly ended?: TenantEnd | undefined;
}

/** How much a tenant may take; what is absent has no bound of its own. */
export interface Quotas {
  /** Records of all kinds that control calls may bring it to. */
  readonly records?: number | undefined;
  /** What its journal keeps, in characters of requests and answers: older entries go first. Default: 16 Mi. */
  readonly journalBytes?: number | undefined;
  /** Deliveries that control calls may cause in a second of the machine's time. */
  readonly deliveries?: number | undefined;
  /** Streams that may be open at once. */
  readonly streams?: number | undefined;
}

/** When and why a tenant ended. */
export interface TenantEnd {
  /** In ms of real time. */
  readonly at: number;
  /** `ttl`: its time was up. `removed`: somebody removed it. */
  readonly why: 'ttl' | 'removed';
  /** The control token that removed it, by name. */
  readonly by?: string | undefined;
}

export type ServerPart = keyof ServerParts;

/** `tenant`: reads and changes one tenant, and no other. `viewer`: looks, and changes nothing. */
export type ControlTokenKind = 'tenant' | 'viewer';

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
