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
    advance: { type: 'string', description: '24h, 1h30m, 90s' },
    set: { type: 'string', description: '2025-03-10T08:00:00Z' },
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
      isMove ? change : undefined,
    );
    const due = nextDue === null ? 'nothing is due' : `next due: ${nextDueKind} at ${new Date(nextDue).toISOString()}`;
    return `${now}, ${frozen ? 'time stands still' : 'time runs'}; ${due}.`;
  },
});
