import { isObject } from '../../../../common/json.ts';
import { skipped, type Check, type CheckOutcome } from '../../engine/check.ts';
import { type Exchange } from '../exchange.ts';
import { noToken } from '../lists/list-check.ts';
import { mediaContentMessages } from '../messages/media-content.ts';
import type { Provider } from '../target.ts';

const noMessage = skipped(mediaContentMessages.noMessageIsKnownWhose);

function content(provider: Provider): Promise<Exchange> | undefined {
  const { message } = provider;
  if (message === undefined) return undefined;
  const query = { appid: message.channelId, messageid: message.messageId };
  return provider.memoize('media content', () => provider.call('getMediaContent', { query }));
}

/** The URL in an answer, in either form. */
export function urlIn({ json }: Exchange): string | undefined {
  const item = json?.['item'];
  const url = isObject(item) ? item['url'] : item;
  return typeof url === 'string' && URL.canParse(url) ? url : undefined;
}

/** Runs on the content of the message that was named. */
export function onContent(
  run: (
    exchange: Exchange,
    provider: Provider,
    context: Parameters<Check<Provider>['run']>[1],
  ) => Promise<CheckOutcome> | CheckOutcome,
): Check<Provider>['run'] {
  return async (provider, context) => {
    if (provider.token() === undefined) return noToken;
    const exchange = await content(provider);
    return exchange === undefined ? noMessage : run(exchange, provider, context);
  };
}
