import { actTypes } from '../../../generators/generated/event-kinds.ts';
import type { ActType, EventKind, UserAct } from '../../../generators/generated/types.ts';
import { validateUserAct } from '../../../generators/generated/validators/acts.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { actFieldsOf, assertActFields } from '../../../mock-server/core/actions/act-fields.ts';
import { createUsageFailure } from '../../exit.ts';
import { fillLists, overridesOf } from './apply-sets.ts';
import type { ServerOptions } from './options.ts';
import { readSets } from './read-sets.ts';

/**
 * What the LINE user does, for a mock server to play.
 *
 * @throws a usage failure for a path that leads nowhere, or a failure `ACT_INVALID` for values that do not belong
 * together
 */
export function actOf(event: EventKind, { user, assignments }: Pick<ServerOptions, 'user' | 'assignments'>): UserAct {
  if (!isActType(event)) throw notPlayed(event);
  const payload = { en: `what a mock server takes for ${event}`, zh: `模拟服务器为 ${event} 接受的内容` };
  const allowed = actFieldsOf(event).filter((name) => name !== 'type');
  const sets = readSets(assignments, { schema: 'userAct', payload, allowed, anyPath: false });
  const act = { type: event, ...(user !== undefined && { userId: user }), ...overridesOf(sets) };
  const filled = fillLists(act, sets) as UserAct;
  const [violation] = violationsOf(validateUserAct, filled);
  if (violation !== undefined) {
    throw createUsageFailure({ en: `--set: ${violation.reason.en}.`, zh: `--set：${violation.reason.zh}。` });
  }
  assertActFields(filled);
  return filled;
}

function isActType(event: EventKind): event is EventKind & ActType {
  return (actTypes as readonly string[]).includes(event);
}

function notPlayed(event: EventKind): Error {
  return createUsageFailure({
    en: `No person causes ${event}, so a mock server does not play it. Send it straight to the receiver, with --to.`,
    zh: `${event} 不由人引起，模拟服务器不会产生它。请用 --to 直接发给接收端。`,
  });
}

/** What is sent to the control routes, as a line of JSON. */
export function dryRunLine(options: Pick<ServerOptions, 'event' | 'user' | 'assignments'>): string {
  const { event } = options;
  return JSON.stringify(event === 'verify' ? { type: event } : actOf(event, options));
}
