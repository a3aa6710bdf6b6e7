// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { SchemaName } from './catalogue.ts';

/** One parameter of an operation. */
export interface OperationParameter {
  readonly name: string;
  readonly in: 'query' | 'body' | 'header';
  /** The type that the provider's page gives it. */
  readonly type: 'Integer' | 'Long' | 'String';
  readonly required: boolean;
}

/** One operation of the provider. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** `token`: the request carries a `token` header. */
  readonly auth: 'none' | 'token';
  /** The heading on the provider's page. */
  readonly section: string;
  readonly summary: string;
  readonly parameters: readonly OperationParameter[];
  /** Parameters that begin and end a span of time. */
  readonly timeRange?: readonly [start: string, end: string];
  /** Names of the schemas of its request, of its answer when it succeeds, and of what that answer holds. */
  readonly schemas: {
    readonly headers?: SchemaName;
    readonly query?: SchemaName;
    readonly body?: SchemaName;
    readonly response: SchemaName;
    readonly item: SchemaName;
  };
}

/** The provider's operations. */
export const operations = {
  getToken: {
    id: 'getToken',
    method: 'GET',
    path: '/api/get_token',
    auth: 'none',
    section: '获取Token',
    summary: 'Exchange the signed credentials for a token that lives 24 hours.',
    parameters: [
      { name: 'appid', in: 'query', type: 'String', required: true },
      { name: 'create_time', in: 'query', type: 'String', required: true },
      { name: 'sign', in: 'query', type: 'String', required: true },
    ],
    schemas: { query: 'getTokenQuery', response: 'getTokenResponse', item: 'tokenItem' },
  },
  getMediaContent: {
    id: 'getMediaContent',
    method: 'GET',
    path: '/chat-line/api/line/get_media_content',
    auth: 'token',
    section: '获取媒体消息内容',
    summary: 'Get the URL of an image, audio, video or file that a person sent.',
    parameters: [
      { name: 'token', in: 'header', type: 'String', required: true },
      { name: 'messageid', in: 'query', type: 'String', required: true },
      { name: 'appid', in: 'query', type: 'String', required: true },
    ],
    schemas: {
      headers: 'tokenHeader',
      query: 'getMediaContentQuery',
      response: 'getMediaContentResponse',
      item: 'mediaContentItem',
    },
  },
  queryTaskList: {
    id: 'queryTaskList',
    method: 'POST',
    path: '/chat-set/api/line/query_task_list',
    auth: 'token',
    section: '查询群发任务数据',
    summary: 'List broadcast tasks, newest first, with their counts.',
    parameters: [
      { name: 'token', in: 'header', type: 'String', required: true },
      { name: 'task_start_time', in: 'body', type: 'Long', required: false },
      { name: 'task_end_time', in: 'body', type: 'Long', required: false },
      { name: 'sender', in: 'body', type: 'String', required: false },
      { name: 'task_name', in: 'body', type: 'String', required: false },
      { name: 'subjectid', in: 'body', type: 'String', required: false },
      { name: 'page_no', in: 'body', type: 'Integer', required: false },
      { name: 'page_size', in: 'body', type: 'Integer', required: false },
    ],
    timeRange: ['task_start_time', 'task_end_time'],
    schemas: {
      headers: 'tokenHeader',
      body: 'queryTaskListRequest',
      response: 'queryTaskListResponse',
      item: 'broadcastTaskItem',
    },
  },
  sendRecordList: {
    id: 'sendRecordList',
    method: 'POST',
    path: '/chat-set/api/line/send_record_list',
    auth: 'token',
    section: '查询发送记录',
    summary: 'List send records, newest first; without a time range, those of the last month.',
    parameters: [
      { name: 'token', in: 'header', type: 'String', required: true },
      { name: 'send_start_time', in: 'body', type: 'Long', required: false },
      { name: 'send_end_time', in: 'body', type: 'Long', required: false },
      { name: 'messageid', in: 'body', type: 'String', required: false },
      { name: 'message_status', in: 'body', type: 'String', required: false },
      { name: 'taskid', in: 'body', type: 'String', required: false },
      { name: 'task_name', in: 'body', type: 'String', required: false },
      { name: 'send_agentid', in: 'body', type: 'String', required: false },
      { name: 'sender', in: 'body', type: 'String', required: false },
      { name: 'recipient', in: 'body', type: 'String', required: false },
      { name: 'subjectid', in: 'body', type: 'String', required: false },
      { name: 'page_no', in: 'body', type: 'Integer', required: false },
      { name: 'page_size', in: 'body', type: 'Integer', required: false },
    ],
    timeRange: ['send_start_time', 'send_end_time'],
    schemas: {
      headers: 'tokenHeader',
      body: 'sendRecordListRequest',
      response: 'sendRecordListResponse',
      item: 'sendRecordItem',
    },
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** The name of an operation. */
export type OperationId = keyof typeof operations;
