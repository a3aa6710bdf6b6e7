import type { Ledger, LedgerChange, LedgerNews, Scope, Turn } from './ledger.ts';

/** What a gate is made of. */
export interface GateOptions {
  readonly ledger: Ledger;
  readonly scope: () => Scope;
  /** Brings what is known here up to date. */
  readonly takeIn: (news: LedgerNews, hasTurn: boolean) => Promise<void>;
  /** Does what takes a turn and is no change of the scope itself, once what was changed is written. */
  readonly afterWrite?: ((turn: Turn) => Promise<void>) | undefined;
  /** What was changed since it was asked last, to be written. */
  readonly collect: () => LedgerChange | 'gone' | undefined;
  /** Whether some of what is to be written must be there before anybody is answered. Default: all of it. */
  readonly isUrgent?: (() => boolean) | undefined;
  /**
   * What is known here may be ahead of the ledger, or behind: it is read anew before anything else happens.
   *
   * @param early what was answered, and what came with it may not have been written
   */
  readonly onFailed: (error: unknown, early: readonly unknown[]) => void;
  /** Nothing of the scope is in the ledger yet: what is done is as inside of a turn, until `openWhile` writes it. Default: false. */
  readonly isNew?: boolean | undefined;
  /** In ms. */
  readonly stopwatch?: (() => number) | undefined;
  /** Ends once nothing more is expected to come at once. Default: after 2 ms. */
  readonly moment?: (() => Promise<unknown>) | undefined;
}

/**
 * A replica that nobody else wrote between two turns of keeps its turn for so long while there is something to do, in ms: what
 * comes meanwhile needs no turn of its own, and no way to the ledger. It writes when half of that is over; where nobody else
 * waits then, it stays for as long again.
 */
export const longestStay = 50;
/** Whatever there is to do, a turn begins anew after so long, in ms: then it is looked for what others left undone. */
export const longestTurn = 1000;
/** Whoever asks again and again does so before this, in ms: what they did is written together. */
export const longestPause = 2;
/** So long after it asked for its turn a replica may have lost it without knowing, in ms: it stood still meanwhile. */
export const surelyHeld = 5000;
/** Where a write takes longer, in ms, nobody is answered before it has ended: what is not written would become too much. */
export const longestWrite = 100;

/** How long a turn is kept. */
export interface Stay {
  /** When the ledger was asked last whether it is this replica's. */
  asked: number;
  /** 0: others want it. */
  until: number;
  readonly end: number;
}
