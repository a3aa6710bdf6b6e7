import { isObject } from '../../../../common/json.ts';
import { contentTypes } from '../../../../generators/generated/coverage-facts.ts';
import { eventKindFacts } from '../../../../generators/generated/event-kinds.ts';
import type { Call } from '../exchange.ts';
import type { ItemFamily } from '../item.ts';
import { operationMessages } from '../messages/operations.ts';

/** The content of each kind of message that has one, fetched from the URL that getMediaContent gave. */
export const mediaFamily: ItemFamily = {
  items: contentTypes.map((type) => ({
    id: `media/${type}`,
    what: operationMessages.fetched(eventKindFacts[type].name),
  })),
  observe({ calls, messageTypes }, cover) {
    const typeOf = new Map<string, string>();
    for (const call of calls) {
      const path = contentPath(call);
      if (path !== undefined) typeOf.set(path, messageTypes.get(String(call.parameters['messageid'])) ?? '');
      else if (call.operation === 'mediaFile' && call.succeeded) cover(`media/${typeOf.get(pathOf(call.entry.url))}`);
    }
  },
};

/** Path of the content, in an answer of getMediaContent: the host may be another by each name of the mock. */
function contentPath({ operation, succeeded, answer: { item } }: Call): string | undefined {
  if (operation !== 'getMediaContent' || !succeeded) return undefined;
  const url = isObject(item) ? item['url'] : item;
  return typeof url === 'string' ? pathOf(url) : undefined;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url.split('?', 1)[0]!;
}
