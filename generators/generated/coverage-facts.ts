// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { RetCode } from './errors.ts';
import type { OperationId } from './operations.ts';
import type { EventKind, MessageType } from './types.ts';

/** What there is to cover of an operation, beyond its row in the operation table. */
export interface OperationFacts {
  /** Every `ret_code` that it may answer. */
  readonly retCodes: readonly RetCode[];
  /** The outermost value that the page allows, by the name of the parameter. */
  readonly limits: Readonly<Record<string, number>>;
  /** The values that there are, by the name of the parameter, where there are few. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Parameters that choose a page of a list. */
  readonly paging: readonly string[];
}

/** Where an event may come from. */
export type SourceType = 'user' | 'group' | 'room';

/** By the id of the operation. */
export const operationFacts: Readonly<Record<OperationId, OperationFacts>> = {
  getToken: {
    retCodes: ['000000', '900003', '900004', '999994', '999999'],
    limits: {},
    choices: {},
    paging: [],
  },
  getMediaContent: {
    retCodes: ['000000', '900001', '900002', '999994', '999999'],
    limits: {},
    choices: {},
    paging: [],
  },
  queryTaskList: {
    retCodes: ['000000', '900001', '900002', '999994', '999999'],
    limits: { task_start_time: 0, task_end_time: 0, page_no: 1, page_size: 100 },
    choices: {},
    paging: ['page_no', 'page_size'],
  },
  sendRecordList: {
    retCodes: ['000000', '900001', '900002', '999994', '999999'],
    limits: { send_start_time: 0, send_end_time: 0, page_no: 1, page_size: 100 },
    choices: { message_status: ['0', '1', '2', '9'] },
    paging: ['page_no', 'page_size'],
  },
};

/** Where an event of each kind may come from. */
export const eventSources: Readonly<Record<EventKind, readonly SourceType[]>> = {
  text: ['user', 'group', 'room'],
  image: ['user', 'group', 'room'],
  video: ['user', 'group', 'room'],
  audio: ['user', 'group', 'room'],
  file: ['user', 'group', 'room'],
  location: ['user', 'group', 'room'],
  sticker: ['user', 'group', 'room'],
  follow: ['user'],
  unfollow: ['user'],
  unsend: ['user', 'group', 'room'],
  messageEdited: ['group'],
  join: ['group', 'room'],
  leave: ['group', 'room'],
  memberJoined: ['group', 'room'],
  memberLeft: ['group', 'room'],
  postback: ['user', 'group', 'room'],
  videoPlayComplete: ['user'],
  beacon: ['user'],
  accountLink: ['user'],
  membership: ['user'],
  module: [],
  activated: [],
  deactivated: [],
  botSuspended: [],
  botResumed: [],
  delivery: ['user'],
};

/** Types of messages whose content can be fetched. */
export const contentTypes: readonly MessageType[] = ['image', 'video', 'audio', 'file'];
