import { createIdGuard, stateFailure } from '../../state-failure.ts';
import type { BroadcastTask, Channel, Recipient, SendRecord } from '../../store/records.ts';
import { assertChannel } from './read-channels.ts';
import type { ReadStateContext, StateRecords } from './state-records.ts';

export function readBroadcastTasks(
  { broadcastTasks = [], sendRecords = [] }: StateRecords,
  { known, random, now, timezone }: ReadStateContext,
  channelById: ReadonlyMap<string, Channel>,
): BroadcastTask[] {
  const guard = createIdGuard(
    'broadcastTasks',
    known.broadcastTasks.map(({ id }) => id),
  );
  const counts = countOutcomes(sendRecords);
  const firstSender = channelById.values().next().value?.sender ?? '';
  return broadcastTasks.map((given, index) => {
    const path = `broadcastTasks[${index}]`;
    const startTime = given.startTime ?? now;
    const task: BroadcastTask = {
      ...given,
      id: given.id ?? random.hex(32),
      sender: given.sender ?? firstSender,
      sendAgentId: given.sendAgentId ?? random.hex(32),
      subjectId: given.subjectId ?? '',
      timezone: given.timezone ?? timezone,
      source: 1,
      startTime,
      endTime: given.endTime ?? startTime,
      sendTimeType: given.sendTimeType ?? 1,
      ...countsOf(given, counts.get(given.id ?? ''), path),
    };
    guard(task.id, index);
    if (task.endTime < startTime) {
      throw stateFailure(`${path}.endTime ${task.endTime}`, `is before its startTime ${startTime}`, 'Swap them.');
    }
    assertPlan(task, counts.has(task.id), channelById, path);
    return task;
  });
}

function assertPlan(
  { plan }: BroadcastTask,
  hasRecords: boolean,
  channelById: ReadonlyMap<string, Channel>,
  path: string,
): void {
  if (plan === undefined) return;
  assertChannel(plan.channelId, `${path}.plan.channelId`, channelById);
  if (hasRecords) {
    throw stateFailure(
      `${path}.plan`,
      'is there though the task has send records',
      'A plan is for a task that has not begun.',
    );
  }
  if (plan.recipients.length !== plan.outcomes.length) {
    throw stateFailure(
      `${path}.plan`,
      `has ${plan.recipients.length} recipients and ${plan.outcomes.length} outcomes`,
      'Give one outcome for each recipient.',
    );
  }
}

interface Outcomes {
  sent: number;
  failed: number;
}

function countOutcomes(records: NonNullable<StateRecords['sendRecords']>): Map<string, Outcomes> {
  const counts = new Map<string, Outcomes>();
  for (const record of records) {
    let count = counts.get(record.taskId);
    if (count === undefined) counts.set(record.taskId, (count = { sent: 0, failed: 0 }));
    count[isFailedRecord(record) ? 'failed' : 'sent'] += 1;
  }
  return counts;
}

function isFailedRecord({ status, errorCode }: { status?: unknown; errorCode?: unknown }): boolean {
  return status === undefined ? errorCode === '999999' : status === '9';
}

type GivenTask = NonNullable<StateRecords['broadcastTasks']>[number];

type Counters = Pick<BroadcastTask, 'estimateSendNum' | 'sendSuccessNum' | 'sendErrorNum'>;

/**
 * The counters are what the task's records count; a task without records may say how many it plans, unless its plan does.
 * Those of a partial task count records that are not here as well.
 */
function countsOf(given: GivenTask, outcomes: Outcomes | undefined, path: string): Counters {
  const { sent, failed } = outcomes ?? { sent: 0, failed: 0 };
  const planned =
    outcomes === undefined ? (given.plan?.recipients.length ?? given.estimateSendNum ?? 0) : sent + failed;
  const counted = { estimateSendNum: planned, sendSuccessNum: sent, sendErrorNum: failed };
  for (const name of ['estimateSendNum', 'sendSuccessNum', 'sendErrorNum'] as const) {
    const value = given[name];
    if (value === undefined || value === counted[name]) continue;
    if (given.partial !== true || value < counted[name]) {
      throw stateFailure(
        `${path}.${name} ${value}`,
        `is not what its ${given.plan === undefined ? 'send records count' : 'plan says'}, ${counted[name]}`,
        'Leave it out to have it counted, or add the records.',
      );
    }
    counted[name] = value;
  }
  return counted;
}

export function readSendRecords(
  { sendRecords = [] }: StateRecords,
  { known, random }: ReadStateContext,
  taskById: ReadonlyMap<string, BroadcastTask>,
  recipientOf: (id: string, sender: string) => Recipient,
): SendRecord[] {
  const guard = createIdGuard('sendRecords', []);
  let lastId = known.lastSendRecordId;
  for (const { id = 0 } of sendRecords) lastId = Math.max(lastId, id);
  return sendRecords.map((given, index) => {
    const path = `sendRecords[${index}]`;
    const task = taskById.get(given.taskId);
    if (task === undefined) {
      throw stateFailure(
        `${path}.taskId ${JSON.stringify(given.taskId)}`,
        'is not the id of a broadcast task',
        'Add the task, or correct the id.',
      );
    }
    if (task.plan !== undefined) {
      throw stateFailure(
        `${path}.taskId ${JSON.stringify(task.id)}`,
        'is a task that has not begun',
        'Its records are made once it does.',
      );
    }
    const failed = isFailedRecord(given);
    const sendTime = given.sendTime ?? task.startTime;
    const sender = shared(given.sender, task.sender);
    const record: SendRecord = {
      id: given.id ?? (lastId += 1),
      taskId: task.id,
      taskName: shared(given.taskName, task.name),
      sender,
      sendAgentId: shared(given.sendAgentId, task.sendAgentId),
      subjectId: shared(given.subjectId, task.subjectId),
      timezone: shared(given.timezone, task.timezone),
      recipientId: recipientOf(given.recipientId, sender).id,
      messageId: given.messageId ?? (failed ? '' : random.digits(18)),
      sendTime,
      status: (given.status as SendRecord['status'] | undefined) ?? (failed ? '9' : '0'),
      statusUpdateTime: given.statusUpdateTime ?? sendTime,
      errorCode: given.errorCode ?? (failed ? '999999' : '000000'),
      ...(given.pending === undefined ? {} : { pending: given.pending }),
    };
    guard(record.id, index);
    if (given.id !== undefined && given.id <= known.lastSendRecordId) {
      throw stateFailure(
        `${path}.id ${given.id}`,
        'is not above the ids there are',
        'Leave it out to have the next one.',
      );
    }
    if ((record.status === '9') !== (record.errorCode === '999999')) {
      throw stateFailure(
        `${path}.errorCode ${record.errorCode}`,
        `contradicts its status ${record.status}`,
        'Status 9 goes with 999999, every other with 000000.',
      );
    }
    if (record.statusUpdateTime < sendTime) {
      throw stateFailure(
        `${path}.statusUpdateTime ${record.statusUpdateTime}`,
        `is before its sendTime ${sendTime}`,
        'Swap them.',
      );
    }
    assertSteps(record, path);
    return record;
  });
}

/** What is still to come of a record comes in time order, and 2 after 1. */
function assertSteps({ status, statusUpdateTime, pending = [] }: SendRecord, path: string): void {
  let before = { status: status as string, at: statusUpdateTime };
  for (const [index, step] of pending.entries()) {
    if (step.at < before.at || step.status <= before.status) {
      throw stateFailure(
        `${path}.pending[${index}]`,
        `goes from status ${before.status} at ${before.at} to ${step.status} at ${step.at}`,
        'Steps come in time order, and each has a greater status.',
      );
    }
    before = step;
  }
}

/** The task's own text where a record repeats it: out of a file, each record comes with a copy, and there are millions. */
function shared(given: string | undefined, ofTask: string): string {
  return given === undefined || given === ofTask ? ofTask : given;
}
