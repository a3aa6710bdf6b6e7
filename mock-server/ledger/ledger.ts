import type { Part } from '../data/entry.ts';
import type { ServerPart } from '../team/server-parts.ts';

/**
 * What several processes, the replicas, know of a mock server in common: for each scope a line of versions. A scope is a
 * tenant, or what is no tenant's own. What is put is told as for a data file (decision 018): from now on a part has this
 * under a key, or nothing.
 */
export interface Ledger {
  /** This process, among those that share the ledger. */
  readonly replica: string;
  /** Whether anything can be written: with a role that only reads, nothing can. */
  readonly isReadOnly: boolean;
  /** The tenants there are, in the order in which they were made. */
  tenants(): Promise<readonly LedgerTenant[]>;
  /** The tenant that a token was issued for, or that an appid names; tokens of tenants that are no more are nobody's. */
  find(by: { readonly token: string } | { readonly appid: string }): Promise<LedgerTenant | undefined>;
  /**
   * Waits until no other replica has a turn at this scope, then holds it. Turns are taken in the order in which replicas asked.
   *
   * @param since the version that is known here; 0: nothing is
   * @throws (rejects with) a failure `LEDGER_UNAVAILABLE` where it cannot be reached
   */
  begin(scope: Scope, since: number): Promise<Turn>;
  /** What changed since a version, without a turn: all that was written before this was asked is in it. */
  read(scope: Scope, since: number): Promise<LedgerNews>;
  /** Another replica has written to this scope. It may be late, or not come at all: nothing may rest on it. */
  onHint(observer: (scope: Scope) => void): () => void;
  /** A replica has not been heard of for long: what it was about to do is for others to do. */
  onLost(observer: (replica: string) => void): () => void;
  close(): Promise<void>;
}

/** The number of a tenant in the ledger; `directory`: which tenants there are, and what belongs to the server. */
export type Scope = number | 'directory';

export interface LedgerTenant {
  /** Its number: counts up, and is never used again. */
  readonly id: number;
  readonly appid: string;
}

/** What happened in a scope since a version. */
export interface LedgerNews {
  /** The newest there is. */
  readonly version: number;
  /** The tenant is no more: nothing else is told. */
  readonly isGone: boolean;
  /** What is told is all there is, and takes the place of whatever is known: that was too old, or nothing. */
  readonly isWhole: boolean;
  /** In the order in which they were made; what several changes did may be told as one. */
  readonly changes: readonly LedgerChange[];
  /** The replicas that were heard of lately, this one included. */
  readonly alive: ReadonlySet<string>;
}

/** One write. */
export interface LedgerChange {
  readonly parts: ReadonlyMap<SharedPart, PartChange>;
  readonly logs: ReadonlyMap<LogName, LogChange>;
}

/** A part that replicas share; `caused` and `streams`: what quotas count, on all of them. */
export type SharedPart = Part | ServerPart | 'caused' | 'streams';

export interface PartChange {
  /** All that was in it goes first. */
  readonly isCleared: boolean;
  /** By key; `undefined`: what was under it goes. Written with `JSON.stringify`; read, a value as `JSON.parse` gives it. */
  readonly puts: ReadonlyMap<string | number, unknown>;
  /** Of these, what was under them goes first: they come behind all others. */
  readonly renewed?: ReadonlySet<string | number> | undefined;
}

/** What is only ever added to at its end, and let go of at its beginning; `rows`: those that entries of the journal name. */
export type LogName = 'journal' | 'rows' | 'activity';

export interface LogChange {
  readonly isCleared: boolean;
  /** Texts of entries that were written together, oldest first, each with the id of its last entry; several may have the same. */
  readonly chunks: readonly { readonly last: number; readonly text: string }[];
  /** Chunks whose last entry is before this id go. */
  readonly oldest?: number | undefined;
}

/** The time in which this replica alone changes a scope. */
export interface Turn extends LedgerNews {
  /**
   * Writes a change, all of it or nothing; a turn may do so several times. `gone`: the tenant goes, with all it had.
   *
   * @returns the version that it makes
   * @throws (rejects with) a failure `LEDGER_UNAVAILABLE`. Whether it was written is not known then: the turn is over, and
   * what this replica knows of the scope is to be read anew.
   */
  write(change: LedgerChange | 'gone'): Promise<number>;
  /** Whether it is this replica's, as far as that is known here: a session may have been ended from outside. */
  isHeld(): boolean;
  /**
   * Whether another replica waits for it.
   *
   * @throws (rejects with) a failure `LEDGER_UNAVAILABLE`: the turn is over then
   */
  isWanted(): Promise<boolean>;
  /** Makes a tenant. For a turn at the directory. */
  addTenant(appid: string): Promise<LedgerTenant>;
  /** Gives the turn back. Never rejects: where the ledger is away, it has ended the turn itself. */
  end(): Promise<void>;
}
