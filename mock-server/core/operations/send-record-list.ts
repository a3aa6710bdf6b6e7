import { oneMonthBefore } from '../../../common/local-time.ts';
import type { SendRecordItem } from '../../../generators/generated/types.ts';
import type { Platform } from '../platform.ts';
import type { SendRecord } from '../store/records.ts';
import type { SendRecordFilter } from '../store/store.ts';
import type { HandlerContext, Operation } from './operation.ts';
import { rowsAnswer, textFilter } from './paging.ts';
import { rememberJson } from './wire-json.ts';

/** Section of the page: 查询发送记录. */
export function createSendRecordList(platform: Platform): Operation {
  const toJson = rememberJson(sendRecordItem, platform);
  return {
    rules: [],
    handle(context) {
      return rowsAnswer(context.tenant.store.sendRecords, filterOf(context), context.values, toJson);
    },
  };
}

function filterOf({ tenant, values, now, behaviour }: HandlerContext): SendRecordFilter {
  const taskName = textFilter(values['task_name']);
  return {
    ...sentBetween(
      values['send_start_time'] as number | undefined,
      values['send_end_time'] as number | undefined,
      () => ({
        sentFrom: oneMonthBefore(now, tenant.timezone),
        sentTo: now,
      }),
    ),
    messageId: textFilter(values['messageid']),
    status: textFilter(values['message_status']),
    taskId: textFilter(values['taskid']),
    taskName: taskName === undefined ? undefined : { text: taskName, match: behaviour.textMatch },
    sendAgentId: textFilter(values['send_agentid']),
    sender: textFilter(values['sender']),
    recipientId: textFilter(values['recipient']),
    subjectId: textFilter(values['subjectid']),
  };
}

/** Without any time the last month counts (documented); one given end leaves the other side open. */
function sentBetween(
  sentFrom: number | undefined,
  sentTo: number | undefined,
  lastMonth: () => SendRecordFilter,
): SendRecordFilter {
  return sentFrom === undefined && sentTo === undefined ? lastMonth() : { sentFrom, sentTo };
}

/** A send record as the provider writes it. The status filters but is not returned. */
function sendRecordItem(record: SendRecord): SendRecordItem {
  return {
    task_name: record.taskName,
    send_time: record.sendTime,
    sender: record.sender,
    timezone: record.timezone,
    messageid: record.messageId,
    error_code: record.errorCode,
    send_agentid: record.sendAgentId,
    taskid: record.taskId,
    recipient_id: record.recipientId,
    status_update_time: record.statusUpdateTime,
    subjectid: record.subjectId,
  };
}
