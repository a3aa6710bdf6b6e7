import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../../store/records.ts';

/** The records that the provider's example calls ask for, so that those calls answer with something to look at. */
export interface PageExample {
  readonly channel: Channel;
  readonly recipient: Recipient;
  readonly message: Message;
  readonly broadcastTask: BroadcastTask;
  readonly sendRecord: SendRecord;
}

/** Ids and times from the example requests of the page's four operations. */
export function pageExample(timezone: string): PageExample {
  const sendTime = 1_714_295_033_250;
  const channel = { id: '12323', sender: '123456', name: 'Sobot Mock', lineUserId: `U${'4af49806'.repeat(4)}` };
  const recipient = {
    id: '12345678',
    channelId: channel.id,
    displayName: '王小明',
    language: 'zh-TW',
    following: true,
  };
  const shared = {
    sender: channel.sender,
    sendAgentId: '4ac37cb2e9c740dba4b75a34d5358802',
    subjectId: '12345678',
    timezone,
  };
  const task = { id: '1123412432341234123412431', name: '测试' };
  return {
    channel,
    recipient,
    message: {
      id: '1501597916',
      channelId: channel.id,
      recipientId: recipient.id,
      type: 'image',
      sentAt: sendTime,
      contentProvider: 'line',
      mediaKey: '0d63b822ba724e858a128f3f27a4f405',
    },
    broadcastTask: {
      ...task,
      ...shared,
      source: 1,
      startTime: sendTime,
      endTime: sendTime + 65_000,
      sendTimeType: 1,
      estimateSendNum: 1,
      sendSuccessNum: 1,
      sendErrorNum: 0,
    },
    sendRecord: {
      id: 1,
      taskId: task.id,
      taskName: task.name,
      ...shared,
      recipientId: recipient.id,
      messageId: '111111222222222333333333',
      sendTime,
      status: '2',
      statusUpdateTime: sendTime,
      errorCode: '000000',
    },
  };
}
