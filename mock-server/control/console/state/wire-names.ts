/** Members of a send record, by the parameters of sendRecordList that filter by them. */
export const sendRecordMembers: Readonly<Record<string, string>> = {
  send_start_time: 'sendTime',
  send_end_time: 'sendTime',
  messageid: 'messageId',
  message_status: 'status',
  taskid: 'taskId',
  task_name: 'taskName',
  send_agentid: 'sendAgentId',
  sender: 'sender',
  recipient: 'recipientId',
  subjectid: 'subjectId',
};

/** What a filter of the control route is called in the API. */
export function wireName(filter: string): string {
  if (filter === 'sentFrom') return 'send_start_time';
  if (filter === 'sentTo') return 'send_end_time';
  return Object.keys(sendRecordMembers).find((name) => sendRecordMembers[name] === filter) ?? filter;
}
