import { isObject, objectIn } from '../../../common/json.ts';
import type { Scenario } from '../../../generators/generated/types.ts';
import { validateScenario } from '../../../generators/generated/validators/scenario.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { refusal } from './refusal.ts';

/** A request that a platform sent, as `listen --record` wrote it down. */
export interface RecordedDelivery {
  /** Which of the recordings it is in, and which of its requests it is; from 1. */
  readonly recording: number;
  readonly request: number;
  readonly body: Uint8Array;
  readonly contentType: string | undefined;
  /** The `webhookEventId` of each of its events that has one. */
  readonly ids: readonly string[];
}

/** What of recordings is sent. */
export interface RecordedDeliveries {
  readonly sent: readonly RecordedDelivery[];
  /** How many requests the recordings hold. */
  readonly total: number;
}

/** How many requests of all recordings are sent: each of them up to five times. */
const mostRecorded = 200;

const encoder = new TextEncoder();

/**
 * Reads what can be sent of recordings: requests that are envelopes, but for those whose signature was wrong when they
 * were recorded, as these are of somebody else.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` for a recording that breaks the schema of scenarios, or has nothing to send
 */
export function readRecordings(recordings: readonly Scenario[]): RecordedDeliveries {
  if (!Array.isArray(recordings))
    throw refusal(
      'recordings is no list of what listen --record writes',
      'recordings 不是 listen --record 所写内容的列表',
    );
  const read = recordings.map((recording, index) => readRecording(recording, index + 1));
  return {
    sent: read.flatMap(({ sent }) => sent).slice(0, mostRecorded),
    total: read.reduce((sum, { total }) => sum + total, 0),
  };
}

function readRecording(recording: Scenario, number: number): RecordedDeliveries {
  const [broken] = violationsOf(validateScenario, recording);
  if (broken !== undefined) {
    const path = broken.path || '/';
    throw refusal(
      `recording ${number} is not what listen --record writes (${path}: ${broken.reason.en})`,
      `录制 ${number} 不是 listen --record 所写的内容（${path}：${broken.reason.zh}）`,
    );
  }
  const requests = recording.steps.flatMap(({ request }) => request ?? []);
  if (requests.length === 0) {
    throw refusal(
      `recording ${number} has no step request. Give what listen --record has written; run plays the rest`,
      `录制 ${number} 没有 request 步骤。请给出 listen --record 写下的文件；其余的由 run 播放`,
    );
  }
  const sent = requests.flatMap(({ body, contentType, signature }, index): readonly RecordedDelivery[] => {
    const events = signature === 'wrong' ? undefined : eventsOf(body);
    if (events === undefined) return [];
    const ids = events.flatMap((event) => (isObject(event) ? [event['webhookEventId']] : []));
    return [
      {
        ...{ recording: number, request: index + 1, contentType },
        body: encoder.encode(body),
        ids: ids.filter((id) => typeof id === 'string'),
      },
    ];
  });
  if (sent.length > 0) return { sent, total: requests.length };
  throw refusal(
    `recording ${number} has no request to send: none is an envelope with events whose signature was right`,
    `录制 ${number} 没有可发送的请求：其中没有签名正确且含事件的信封`,
  );
}

/** The events of an envelope; `undefined` where the body is none. */
function eventsOf(body: string): readonly unknown[] | undefined {
  const events = objectIn(body)?.['events'];
  return Array.isArray(events) ? events : undefined;
}
