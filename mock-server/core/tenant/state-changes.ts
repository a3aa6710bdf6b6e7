import type { TenantState } from '../../../generators/generated/types.ts';
import type { Account, Settings, TenantParts } from './parts.ts';
import type { InitialState } from './tenant.ts';
import type { Token } from './tokens.ts';

/** What takes the place of all a tenant holds, checked, its records still to be made. */
export interface Replacement {
  readonly state: TenantState;
  /** What the records are made of, where that is not the state. */
  readonly records?: InitialState | undefined;
  readonly settings: Settings;
  readonly now: number;
  readonly frozen: boolean;
  readonly tokens: readonly Token[];
  readonly putParts: () => void;
  readonly onEnd?: (() => void) | undefined;
}

/**
 * Puts it there. Everything is made ready before anything changes; the store comes first: where it fails, nothing else
 * has changed, and what comes after it does not fail.
 *
 * @throws a failure `STATE_INVALID`.
 */
export async function replaceAll(
  { settings, sequences, clock, tokens }: TenantParts,
  account: Account,
  next: Replacement,
): Promise<void> {
  const { state, settings: nextSettings, now } = next;
  const concern = next.records === undefined ? 'import' : 'initial-state';
  const records = await account.recordsOf(next.records ?? state, { ...nextSettings, now }, concern);
  await account.replace(records);
  Object.assign(settings, nextSettings);
  sequences.restore(state.sequences);
  // A tenant that begins anew has no request before; a state without a time leaves a mark as it is.
  const isOther = state.clock?.now !== undefined && state.clock.now !== clock.now();
  clock.reset({ ...next, moved: next.records === undefined ? isOther || clock.takeMoved() : undefined });
  tokens.restore(next.tokens);
  account.follow(records);
  // Whoever watches is told before what comes with it is told of.
  next.onEnd?.();
  next.putParts();
}
