import { isObject } from '../../../../common/json.ts';
import { operations } from '../../../../generators/generated/operations.ts';
import { validateGetMediaContentResponse } from '../../../../generators/generated/validators/responses.js';
import { violationsOf } from '../../../../generators/generated/violations.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { succeeded } from '../exchange.ts';
import { tryEach, noToken } from '../lists/list-check.ts';
import { mediaMessages } from '../messages/media.ts';
import { masked } from '../redact.ts';
import type { Provider } from '../target.ts';
import { schemaViolations, unlessCode } from '../violation.ts';
import { mediaBytes, otherMessages } from './media-bytes.ts';
import { onContent } from './media-content.ts';
import { mediaFileChecks } from './media-file.ts';

const { section } = operations.getMediaContent;
const documented = { kind: 'documented', name: section } as const;

const notKnown = skipped(mediaMessages.theMessageIsRefusedWith);

const item: Check<Provider> = {
  id: 'media/item',
  title: mediaMessages.mediaItemTitle,
  source: { kind: 'behaviour', name: 'mediaItem' },
  severity: 'violation',
  run: onContent((exchange, _provider, { drift }) => {
    if (exchange.retCode === '999994') return notKnown;
    if (!succeeded(exchange)) return unlessCode(exchange, '000000');
    const violations = violationsOf(validateGetMediaContentResponse, exchange.json);
    if (violations.length > 0)
      return schemaViolations(exchange, violations, (value) => (typeof value === 'string' ? masked : undefined));
    const value = isObject(exchange.json?.['item']) ? 'object' : 'string';
    const message = value === 'object' ? mediaMessages.itemIsUrlTheUrl : mediaMessages.itemIsTheUrlItself;
    drift({ behaviour: 'mediaItem', value, section, message });
    return [];
  }),
};

const parameters: Check<Provider> = {
  id: 'media/missing-parameters',
  title: mediaMessages.mediaMissingParametersTitle,
  source: documented,
  severity: 'violation',
  async run(provider, context) {
    if (provider.token() === undefined) return noToken;
    const cases: readonly Record<string, string>[] = [{}, { messageid: '1' }, { appid: '1' }];
    return tryEach(cases, context, async (query) =>
      unlessCode(await provider.call('getMediaContent', { query }), '999994'),
    );
  },
};

const unknownMessage: Check<Provider> = {
  id: 'media/unknown-message',
  title: mediaMessages.mediaUnknownMessageTitle,
  source: documented,
  severity: 'warning',
  async run(provider, { random }) {
    if (provider.token() === undefined) return noToken;
    const query = { appid: provider.message?.channelId ?? '1', messageid: `0${random.int(10_000_000, 99_999_999)}` };
    return unlessCode(await provider.call('getMediaContent', { query }), '999994');
  },
};

export const mediaChecks: readonly Check<Provider>[] = [
  item,
  ...mediaFileChecks,
  mediaBytes,
  parameters,
  unknownMessage,
  otherMessages,
];
