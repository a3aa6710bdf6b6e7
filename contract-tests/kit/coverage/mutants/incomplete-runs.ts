import type { JournaledRequest } from '../../engine/journaled-request.ts';
import type { JournaledDelivery } from '../evidence.ts';
import { deliveries, requests, type IncompleteRun } from './incomplete-run.ts';

const isOf =
  (operation: string, retCode = '000000') =>
  (entry: JournaledRequest) =>
    entry.operation === operation && entry.retCode === retCode;

const bodyOf = ({ requestBody = '{}' }: JournaledRequest) => JSON.parse(requestBody) as Record<string, unknown>;

const bodyIn = ({ attempts }: JournaledDelivery): string => attempts[0]?.request.body ?? '';

/** Its attempts, from the nth on, are refused by the receiver. */
function refused({ attempts, ...delivery }: JournaledDelivery, from = 0): JournaledDelivery {
  const refusal = { reason: 'error_status_code', response: { status: 500 } };
  return {
    ...delivery,
    attempts: attempts.map((attempt, index) => (index < from ? attempt : { ...attempt, ...refusal })),
  };
}

const kinds = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker', 'follow', 'unfollow'] as const;

const inBody = (text: string) => (delivery: JournaledDelivery) => bodyIn(delivery).includes(text);

/** What each run did instead of what it lacks is beside it. */
export const incompleteRuns: readonly IncompleteRun[] = [
  {
    name: 'the empty token is never sent',
    change: requests((entry) =>
      entry.retCode === '900001' && entry.operation === 'queryTaskList' ? undefined : entry,
    ),
    lacks: ['operation/queryTaskList/900001', 'parameter/queryTaskList/token/absent'],
  },
  {
    name: 'a page_size of 101 is cut to 100, and 100 itself is never asked for',
    change: requests((entry) =>
      isOf('sendRecordList')(entry) && bodyOf(entry)['page_size'] === 100
        ? { ...entry, requestBody: JSON.stringify({ ...bodyOf(entry), page_size: 101 }) }
        : entry,
    ),
    lacks: ['parameter/sendRecordList/page_size/limit'],
  },
  {
    name: 'a blank is sent in the place of a filter',
    change: requests((entry) =>
      entry.operation === 'queryTaskList' && bodyOf(entry)['subjectid'] !== undefined && entry.retCode === '000000'
        ? { ...entry, requestBody: JSON.stringify({ ...bodyOf(entry), subjectid: '' }) }
        : entry,
    ),
    lacks: [
      'parameter/queryTaskList/subjectid/used',
      'filter/queryTaskList/subjectid/found',
      'filter/queryTaskList/subjectid/nothing',
    ],
  },
  {
    name: 'a filter finds nothing only beside another one',
    change: requests((entry) =>
      isOf('sendRecordList')(entry) && bodyOf(entry)['taskid'] !== undefined
        ? { ...entry, requestBody: JSON.stringify({ ...bodyOf(entry), recipient: 'somebody' }) }
        : entry,
    ),
    lacks: ['filter/sendRecordList/taskid/nothing'],
  },
  {
    name: 'a filter that finds something is refused',
    change: requests((entry) =>
      isOf('sendRecordList')(entry) && bodyOf(entry)['recipient'] === 'known'
        ? { ...entry, retCode: '999999', responseBody: '{"ret_code":"999999"}' }
        : entry,
    ),
    lacks: ['filter/sendRecordList/recipient/found'],
  },
  {
    name: 'page 2 is asked for and refused',
    change: requests((entry) =>
      isOf('queryTaskList')(entry) && bodyOf(entry)['page_no'] === 2
        ? { ...entry, retCode: '900002', responseBody: '{}' }
        : entry,
    ),
    lacks: ['paging/queryTaskList/further'],
  },
  {
    name: 'the last page is read, and none past it',
    change: requests((entry) => (bodyOf(entry)['page_no'] === 9_999_999 ? undefined : entry)),
    lacks: ['paging/queryTaskList/past-end', 'paging/sendRecordList/past-end'],
  },
  {
    name: 'a new token is taken and never used',
    change: requests((entry) =>
      entry.requestHeaders['token'] === 'token-2' && entry.retCode === '000000' ? undefined : entry,
    ),
    lacks: ['token/renewed'],
  },
  {
    name: 'a token that nobody gave is refused, none that expired',
    change: requests((entry) => ({
      ...entry,
      violations: entry.violations.map((found) =>
        found.rule === 'expiredToken' ? { ...found, rule: 'unknownToken' } : found,
      ),
    })),
    lacks: ['token/expired'],
  },
  {
    name: 'a video is asked for, and its URL only looked at with HEAD',
    change: (evidence) => ({
      ...evidence,
      entries: evidence.entries.map((entry, index) => {
        const before = evidence.entries[index - 1]?.url ?? '';
        return entry.operation === 'mediaFile' && before.includes('message-video')
          ? { ...entry, method: 'HEAD' }
          : entry;
      }),
    }),
    lacks: ['media/video'],
  },
  {
    name: 'the answer of a fault counts for nothing that was asked for',
    change: requests((entry) => (isOf('getMediaContent')(entry) ? { ...entry, faults: ['fault-1'] } : entry)),
    lacks: [
      'operation/getMediaContent/000000',
      'parameter/getMediaContent/token/used',
      'parameter/getMediaContent/messageid/used',
      'parameter/getMediaContent/appid/used',
      'media/image',
      'media/video',
      'media/audio',
      'media/file',
      'behaviour/mediaItem/string',
      'behaviour/mediaItem/object',
    ],
  },
  {
    name: 'a parameter is wrong in the answer of the provider alone',
    change: requests((entry) => ({
      ...entry,
      violations: entry.violations.map((found) =>
        found.parameter === 'sign' ? { ...found, side: 'provider' as const } : found,
      ),
    })),
    lacks: ['parameter/getToken/sign/broken', 'parameter/getToken/sign/absent'],
  },
  {
    name: 'an operation is only called by a wrong method',
    change: requests((entry) => (isOf('sendRecordList', '999999')(entry) ? { ...entry, status: 405 } : entry)),
    lacks: ['operation/sendRecordList/999999'],
  },
  {
    name: 'every location is delivered, and the receiver answers 500',
    change: deliveries((delivery) => (inBody('"type":"location"')(delivery) ? refused(delivery) : delivery)),
    lacks: ['delivered', 'standby', 'batch', 'redelivered', 'duplicate', 'out-of-order', 'group', 'room'].map(
      (way) => `webhook/location/${way}`,
    ),
  },
  {
    name: 'what is delivered again is refused the second time',
    change: deliveries((delivery) => (delivery.attempts.length > 1 ? refused(delivery, 1) : delivery)),
    lacks: kinds.map((kind) => `webhook/${kind}/redelivered`),
  },
  {
    name: 'no request holds several events',
    change: deliveries((delivery) => (bodyIn(delivery).split('webhookEventId').length > 2 ? undefined : delivery)),
    lacks: kinds.map((kind) => `webhook/${kind}/batch`),
  },
  {
    name: 'nobody can tell which of two events came first',
    change: deliveries(({ attempts, ...delivery }) => ({
      ...delivery,
      attempts: attempts.map((attempt) => ({ ...attempt, at: 0 })),
    })),
    lacks: kinds.map((kind) => `webhook/${kind}/out-of-order`),
  },
  {
    name: 'the receiver chokes on what nobody knows yet',
    change: deliveries((delivery) => (inBody('yetToCome')(delivery) ? refused(delivery) : delivery)),
    lacks: ['webhook/unknown/event', 'webhook/unknown/message'],
  },
  {
    name: 'events in standby mode are interrupted',
    change: deliveries(({ attempts, ...delivery }) => ({
      ...delivery,
      attempts: attempts.map((attempt) =>
        attempt.request.body?.includes('"mode":"standby"') ? { ...attempt, interrupted: true } : attempt,
      ),
    })),
    lacks: kinds.map((kind) => `webhook/${kind}/standby`),
  },
  {
    name: 'bodies are never beyond ASCII',
    change: deliveries((delivery) => (/[^\0-\x7f]/u.test(bodyIn(delivery)) ? undefined : delivery)),
    lacks: ['behaviour/webhookSpelling/raw'],
  },
  {
    name: 'HTTP statuses are never mapped',
    change: requests((entry) => ({ ...entry, status: 200 })),
    lacks: ['behaviour/errorStatus/mapped'],
  },
  {
    name: 'texts are never English',
    change: requests((entry) => ({
      ...entry,
      responseBody: entry.responseBody?.replace(/"ret_msg":"[ -~]+"/u, '"ret_msg":""'),
    })),
    lacks: ['behaviour/language/en'],
  },
];
