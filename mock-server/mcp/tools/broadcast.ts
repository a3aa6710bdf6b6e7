import { answerList } from '../answer.ts';
import { after, appid, assertTakes, defineTool } from '../tool.ts';

interface Task {
  readonly id: string;
  readonly name: string;
  readonly startTime: number;
  readonly estimateSendNum: number;
  readonly sendSuccessNum: number;
  readonly sendErrorNum: number;
}

/** Sends to many, and tells how it goes. */
export const broadcast = defineTool({
  name: 'broadcast',
  description:
    'Make a broadcast task, which is played out on the clock, or list tasks with their progress (move the clock to see ' +
    'it). make: {"name":"Spring sale","count":20,"startAt":"+1m"} (explain topic "broadcast" has all fields).',
  readOnly: false,
  properties: {
    make: { type: 'object' },
    appid,
    after,
  },
  async run({ appid: tenant, ...given }, control) {
    const { make, after: cursor } = given;
    if (make !== undefined) assertTakes(given, 'make', ['make']);
    const path = `${await control.tenant(tenant)}/broadcast-tasks`;
    // Without people to send to, a record would be put: it never moves.
    if (make !== undefined) {
      const whole = 'recipients' in make || 'count' in make ? make : { count: 10, ...make };
      return lineOf(await control.ask<Task>('POST', path, whole));
    }
    const tasks = await control.all<Task>(path);
    const lines = tasks.map((task) => ({ text: lineOf(task), cursor: task.id }));
    return answerList(lines, cursor, 'No broadcast tasks.');
  },
});

function lineOf({ id, name, startTime, estimateSendNum, sendSuccessNum, sendErrorNum }: Task): string {
  const at = new Date(startTime).toISOString();
  return `${id} ${name}: starts ${at}, ${sendSuccessNum} sent and ${sendErrorNum} failed of ${estimateSendNum}`;
}
