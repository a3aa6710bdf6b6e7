import { eventKinds } from '../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../generators/generated/types.ts';

/** What can be emitted: an event by its kind; `verify` is the envelope without events that verifies a URL. */
export type EmittableName = EventKind | 'verify';

export const emittableNames: readonly EmittableName[] = [...eventKinds, 'verify'];
