import type { Violation } from '../journal/entry.ts';
import { mediaPath } from '../media/media-path.ts';
import type { Message } from '../store/records.ts';
import type { HandlerContext, Operation } from './operation.ts';
import { operationViolation, refuse } from './violation.ts';

/** Section of the page: 获取媒体消息内容. The parameter `appid` is the channel here, not the credential. */
export const getMediaContent: Operation = {
  rules: [],
  async handle(context) {
    const { tenant, origin, values, behaviour } = context;
    const message = await tenant.store.messages.get(String(values['messageid']));
    const violation = refusalReason(context, message);
    if (violation !== undefined || message === undefined)
      return refuse('999994', violation === undefined ? [] : [violation]);
    const url = `${origin}${mediaPath(tenant, message)}`;
    return { item: JSON.stringify(behaviour.mediaItem === 'object' ? { url } : url) };
  },
};

function refusalReason({ operation, values }: HandlerContext, message: Message | undefined): Violation | undefined {
  const value = values['messageid'];
  if (message === undefined)
    return operationViolation(operation, { rule: 'unknownMessage', parameter: 'messageid', value });
  if (message.channelId !== values['appid']) {
    return operationViolation(operation, {
      rule: 'otherChannel',
      parameter: 'appid',
      limit: message.channelId,
      value: values['appid'],
    });
  }
  if (message.contentProvider === 'external') {
    return operationViolation(operation, { rule: 'externalContent', parameter: 'messageid', value });
  }
  if (message.mediaKey === undefined) {
    return operationViolation(operation, { rule: 'noContent', parameter: 'messageid', limit: message.type, value });
  }
  return undefined;
}
