import { answerList } from '../answer.ts';
import { segment } from '../segment.ts';
import { after, appid, assertTakes, defineTool } from '../tool.ts';

interface ActiveFault {
  readonly fault: { readonly id: string };
  readonly [member: string]: unknown;
}

/** Makes requests or deliveries fail. */
export const fault = defineTool({
  name: 'fault',
  description:
    'Make calls or webhooks fail. add: {"match":{"operation":"queryTaskList","nth":2},"request":{"retCode":"999999"},' +
    '"times":1}; request takes retCode, status, latency, close …; or "delivery":{"lose":"request"}, duplicate, delay … ' +
    '(explain topics "fault", "requestEffect", "deliveryEffect", "faultMatch"). Neither add nor remove: list.',
  readOnly: false,
  properties: {
    add: { type: 'object' },
    remove: { type: 'string', description: 'Id, or all' },
    appid,
    after,
  },
  async run({ appid: tenant, ...given }, control) {
    const { add, remove, after: cursor } = given;
    if (add !== undefined) assertTakes(given, 'add', ['add']);
    if (remove !== undefined) assertTakes(given, 'remove', ['remove']);
    const path = `${await control.tenant(tenant)}/faults`;
    if (add !== undefined) {
      const added = await control.ask<ActiveFault>('POST', path, add);
      return `Added: ${JSON.stringify(added)}`;
    }
    if (remove !== undefined) {
      await control.ask('DELETE', remove === 'all' ? path : `${path}/${segment('remove', remove)}`);
      return 'Removed.';
    }
    const faults = await control.all<ActiveFault>(path);
    const lines = faults.map((each) => ({ text: JSON.stringify(each), cursor: each.fault.id }));
    return answerList(lines, cursor, 'No faults.');
  },
});
