// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { RetCode, RetCodeEntry } from './errors.ts';
import type { Operation, OperationId, OperationParameter } from './operations.ts';

/** What a page has to know of an operation in order to answer it. */
export interface OperationRow {
  readonly id: OperationId;
  readonly method: Operation['method'];
  readonly path: string;
  readonly auth: Operation['auth'];
  /** The heading on the provider's page. */
  readonly section: string;
  /** The type that the provider's page gives each parameter of the query or the body. */
  readonly parameters: Readonly<Record<string, OperationParameter['type']>>;
  /** Parameters that begin and end a span of time. */
  readonly timeRange?: readonly [start: string, end: string];
}

/** The provider's operations. */
export const operationTable: Readonly<Record<OperationId, OperationRow>> = {
  getToken: {
    id: 'getToken',
    method: 'GET',
    path: '/api/get_token',
    auth: 'none',
    section: '获取Token',
    parameters: { appid: 'String', create_time: 'String', sign: 'String' },
  },
  getMediaContent: {
    id: 'getMediaContent',
    method: 'GET',
    path: '/chat-line/api/line/get_media_content',
    auth: 'token',
    section: '获取媒体消息内容',
    parameters: { messageid: 'String', appid: 'String' },
  },
  queryTaskList: {
    id: 'queryTaskList',
    method: 'POST',
    path: '/chat-set/api/line/query_task_list',
    auth: 'token',
    section: '查询群发任务数据',
    parameters: {
      task_start_time: 'Long',
      task_end_time: 'Long',
      sender: 'String',
      task_name: 'String',
      subjectid: 'String',
      page_no: 'Integer',
      page_size: 'Integer',
    },
    timeRange: ['task_start_time', 'task_end_time'],
  },
  sendRecordList: {
    id: 'sendRecordList',
    method: 'POST',
    path: '/chat-set/api/line/send_record_list',
    auth: 'token',
    section: '查询发送记录',
    parameters: {
      send_start_time: 'Long',
      send_end_time: 'Long',
      messageid: 'String',
      message_status: 'String',
      taskid: 'String',
      task_name: 'String',
      send_agentid: 'String',
      sender: 'String',
      recipient: 'String',
      subjectid: 'String',
      page_no: 'Integer',
      page_size: 'Integer',
    },
    timeRange: ['send_start_time', 'send_end_time'],
  },
};

/** What the provider says with a code, and the HTTP status that `errorStatus: mapped` gives it. */
export type RetCodeRow = Pick<RetCodeEntry, 'zh' | 'en' | 'status'>;

/** Every `ret_code`. */
export const retCodeTable: Readonly<Record<RetCode, RetCodeRow>> = {
  '900001': { zh: 'token 为空', en: 'token is empty', status: 401 },
  '900002': { zh: 'token 已失效,请重新获取', en: 'token is no longer valid, please get a new one', status: 401 },
  '900003': { zh: 'signature错误', en: 'wrong signature', status: 401 },
  '900004': { zh: '没有找到公司的api配置信息!', en: 'no API configuration was found for this company', status: 401 },
  '999994': { zh: '参数异常,请检查', en: 'invalid parameters, please check', status: 400 },
  '999999': { zh: '系统未知异常', en: 'unknown system error', status: 500 },
  '000000': { zh: '操作成功', en: 'operation succeeded', status: 200 },
};
