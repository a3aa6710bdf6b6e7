import type { Behaviour } from '../../../generators/generated/types.ts';
import { acknowledgementsOf, type Acknowledgement } from './acknowledgement.ts';
import type { CoverageEvidence } from './evidence.ts';
import { readCall, type Call } from './exchange.ts';

/** What one tenant's evidence tells, read once for every family of items. */
export interface Facts {
  /** Those that reached an operation, oldest first. */
  readonly calls: readonly Call[];
  /** In the order in which they were sent. */
  readonly acknowledgements: readonly Acknowledgement[];
  readonly behaviour: Readonly<Partial<Behaviour>>;
  /** Kinds of messages by their id. */
  readonly messageTypes: ReadonlyMap<string, string>;
}

export function readFacts({ entries, deliveries, behaviour, messages }: CoverageEvidence): Facts {
  const acknowledgements = acknowledgementsOf(deliveries);
  const sent = acknowledgements.flatMap(({ events }) =>
    events.flatMap(({ message }): readonly (readonly [string, string])[] =>
      typeof message?.id === 'string' && typeof message.type === 'string' ? [[message.id, message.type]] : [],
    ),
  );
  return {
    calls: entries.flatMap((entry) => readCall(entry) ?? []),
    acknowledgements,
    behaviour,
    messageTypes: new Map([...messages.map(({ id, type }) => [id, type] as const), ...sent]),
  };
}
