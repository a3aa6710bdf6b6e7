import { eventKindFacts, documentedEventKinds } from '../../../../generators/generated/event-kinds.ts';
import { examples } from '../../../../generators/generated/schemas.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import type { Json } from './schema-node.ts';

export const messageKinds = documentedEventKinds.filter((kind) => eventKindFacts[kind].type === 'message');

/** The event in the page's example of a kind, and the heading it stands under. */
export function pageExample(kind: EventKind): { readonly event: Json; readonly section: string } {
  const { value, section } = examples.find(({ path }) => path === `webhooks/${kind}.json`)!;
  const [event] = (value as { readonly events: readonly Json[] }).events;
  return { event: event!, section };
}
