import { wholeNumberForm } from '../../../common/whole-number.ts';
import { appid, defineTool } from '../tool.ts';

interface Clock {
  readonly now: string;
  readonly frozen: boolean;
  readonly nextDue: number | null;
  readonly nextDueKind: string | null;
}

/** Shows or moves a tenant's time. */
export const clock = defineTool({
  name: 'clock',
  description:
    "Show the tenant's time, or change it: tokens expire, broadcasts go on and webhooks are redelivered by it. One of " +
    'advance, set, freeze, resume; none: show.',
  readOnly: false,
  properties: {
    advance: { type: ['string', 'integer'], description: '24h, 1h30m, 90s, or ms' },
    set: { type: ['string', 'integer'], description: '2025-03-10T08:00:00Z, or ms' },
    freeze: { type: 'boolean' },
    resume: { type: 'boolean' },
    appid,
  },
  async run({ appid: tenant, ...change }, control) {
    const path = `${await control.tenant(tenant)}/clock`;
    const isMove = Object.keys(change).length > 0;
    const { now, frozen, nextDue, nextDueKind } = await control.ask<Clock>(
      isMove ? 'POST' : 'GET',
      path,
      isMove
        ? { ...change, ...inMilliseconds('advance', change.advance), ...inMilliseconds('set', change.set) }
        : undefined,
    );
    const due = nextDue === null ? 'nothing is due' : `next due: ${nextDueKind} at ${new Date(nextDue).toISOString()}`;
    return `${now}, ${frozen ? 'time stands still' : 'time runs'}; ${due}.`;
  },
});

/** A number that is spelt as a text is one. */
function inMilliseconds(name: string, value: string | number | undefined): Readonly<Record<string, number>> {
  return typeof value === 'string' && wholeNumberForm.test(value) ? { [name]: Number(value) } : {};
}
