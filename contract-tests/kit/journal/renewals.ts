import { takesToken, type Call } from './exchange.ts';
import type { IssuedToken } from './issued-token.ts';
import { isSuccess } from './outcome.ts';
import { isClose } from './timing.ts';

/**
 * Why a token was asked for. `first`: there was none. `refused`: the provider had said so. `lost`: a fault hit the answer
 * before. `due`: the one before had lived a while. The others are violations: `stampede`, several at once; `error`, after an
 * error that a token cannot cure; `early`, for nothing that shows.
 */
export type RenewalCause = 'first' | 'refused' | 'lost' | 'due' | 'stampede' | 'error' | 'early';

export interface Renewal {
  readonly token: IssuedToken;
  /** The one it replaced. */
  readonly previous: IssuedToken | undefined;
  readonly cause: RenewalCause;
  /** The last call with a token since the renewal before. */
  readonly lastCall: Call | undefined;
}

/** A token that has lived this part of its time may be replaced for good measure: an hour of a day. */
const earlyPart = 1 / 24;

/** A new token is what these ask for. */
const refusals = new Set<string | undefined>(['900001', '900002']);

/** Why each token was asked for, in the order of the tokens. */
export function renewalsOf(calls: readonly Call[], tokens: readonly IssuedToken[]): readonly Renewal[] {
  const byCall = new Map(tokens.map((token) => [token.call, token]));
  const renewals: Renewal[] = [];
  let refused = false;
  let lastCall: Call | undefined;
  for (const call of calls) {
    const token = byCall.get(call);
    if (token !== undefined) {
      const previous = renewals.at(-1)?.token;
      renewals.push({ token, previous, lastCall, cause: causeOf({ token, previous, refused, lastCall }) });
      refused = false;
      lastCall = undefined;
    } else if (takesToken(call)) {
      refused ||= refusals.has(call.entry.retCode);
      lastCall = call;
    }
  }
  return markStampedes(renewals);
}

interface Circumstances {
  readonly token: IssuedToken;
  readonly previous: IssuedToken | undefined;
  readonly refused: boolean;
  readonly lastCall: Call | undefined;
}

function causeOf({ token, previous, refused, lastCall }: Circumstances): RenewalCause {
  if (refused) return 'refused';
  if (previous === undefined) return 'first';
  if (previous.call.injected) return 'lost';
  const age = token.call.entry.at - previous.call.entry.at;
  // A clock that was set back tells no age.
  if (age < 0 || age >= previous.lifetime * earlyPart) return 'due';
  return curesNothing(lastCall) && lastCall?.tryKey === token.uses[0]?.tryKey ? 'error' : 'early';
}

function curesNothing(call: Call | undefined): boolean {
  return call !== undefined && !isSuccess(call);
}

/**
 * A stampede: tokens asked for in a row, none of them used in between, and either after one refusal or for several
 * holders, each of whom then uses a token of its own. The first of them had a cause; the others had not.
 */
function markStampedes(renewals: readonly Renewal[]): readonly Renewal[] {
  return runsOf(renewals).flatMap((run) => {
    const [first, ...others] = run;
    const holders = run.filter(({ token }) => token.uses.length > 0).length;
    if (first === undefined || others.length === 0 || (first.cause !== 'refused' && holders < 2)) return run;
    return [first, ...others.map((renewal): Renewal => ({ ...renewal, cause: 'stampede' }))];
  });
}

/** Renewals in a row, without a pause, of which none was used before the next. */
function runsOf(renewals: readonly Renewal[]): readonly (readonly Renewal[])[] {
  const runs: Renewal[][] = [];
  for (const renewal of renewals) {
    const run = runs.at(-1);
    if (run !== undefined && continues(run, renewal)) run.push(renewal);
    else runs.push([renewal]);
  }
  return runs;
}

function continues(run: readonly Renewal[], { token: { call } }: Renewal): boolean {
  const { token: before } = run.at(-1)!;
  if (before.call.injected || !isClose(before.call, call)) return false;
  return run.every(({ token }) => (token.uses[0]?.place ?? Infinity) > call.place);
}

/** Renewals, at least one. */
export type Renewals = readonly [Renewal, ...Renewal[]];

/** So many tokens in a row that did not help are a loop. */
export const mostFruitless = 3;

export function isRefused({ entry }: Call): boolean {
  return entry.retCode === '900002';
}

/** New tokens in a row, asked for after a refusal, of which each was refused where it was used first. */
export function fruitlessRuns(renewals: readonly Renewal[]): readonly Renewals[] {
  const runs: Renewal[][] = [[]];
  for (const renewal of renewals) {
    const [use] = renewal.token.uses;
    const helped = use === undefined || !isRefused(use);
    if (renewal.cause === 'refused' && !helped) runs.at(-1)!.push(renewal);
    else runs.push([]);
  }
  return runs.filter((run) => run.length >= mostFruitless) as unknown as readonly Renewals[];
}
