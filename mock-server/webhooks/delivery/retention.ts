import { didYouMean } from '../../../common/did-you-mean.ts';
import { isObject } from '../../../common/json.ts';
import type { OptionNames } from '../../../common/known-options.ts';
import { createQueue } from '../../../common/queue.ts';
import type { Bilingual } from '../../core/journal/entry.ts';
import { sizeOf } from './brief-attempt.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { hasEnded, type Attempt } from './delivery.ts';

/** How many deliveries that have ended are kept. */
export interface Retention {
  /** The newest this many; those that failed may be half of them. Default: 10,000. */
  readonly deliveries?: number | undefined;
  /** Fewer while what was sent and answered, of all that are kept, exceeds this many bytes. Default: 64 MiB. */
  readonly bytes?: number | undefined;
}

const optionNames: OptionNames<Retention> = { deliveries: true, bytes: true };
const names = Object.keys(optionNames);

/** What is wrong with it, for the end of a sentence; nothing where it is right, or absent. */
export function wrongRetention(retention: unknown): Bilingual | undefined {
  if (retention === undefined) return undefined;
  if (!isObject(retention)) {
    const form = `{ ${names.join(', ')} }`;
    return { en: `retention must be an object: ${form}`, zh: `retention 必须是对象：${form}` };
  }
  for (const [name, value] of Object.entries(retention)) {
    if (!names.includes(name)) {
      const meant = didYouMean(name, names);
      return {
        en: `of retention, there is no option ${name}.${meant.en} There are ${names.join(', ')}`,
        zh: `retention 没有选项 ${name}。${meant.zh}选项有：${names.join('、')}`,
      };
    }
    if (value !== undefined && !(typeof value === 'number' && value >= 0)) {
      return { en: `retention.${name} must be a number from 0`, zh: `retention.${name} 必须是不小于 0 的数` };
    }
  }
  return undefined;
}

/** Forgets the oldest deliveries that have ended once there are too many. */
export interface Retainer {
  /** A delivery has ended and may be forgotten. */
  ended(record: DeliveryRecord): void;
  /** A delivery that had ended has begun again. */
  reopened(): void;
  /** Counts the bytes that an attempt keeps. */
  hold(attempt: Attempt): void;
  /** As `ended` and `hold`; somebody else decides what is forgotten. */
  take(record: DeliveryRecord): void;
  /** Undoes that, and what was told of it before. */
  drop(record: DeliveryRecord): void;
  /** Whether that many more bytes fit once what may be forgotten is. */
  hasRoom(bytes: number): boolean;
}

/** How long a queue may be before it is looked through. */
const shortQueue = 1024;

export function createRetainer(
  kept: Map<number, DeliveryRecord>,
  onForgotten: (record: DeliveryRecord) => void,
  { deliveries: limit = 10_000, bytes: room = 67_108_864 }: Retention = {},
): Retainer {
  const acknowledged = createQueue<DeliveryRecord>();
  const failed = createQueue<DeliveryRecord>();
  let endedCount = 0;
  let bytes = 0;

  /** Not one that has begun again, or that somebody else has forgotten. */
  function isForgettable(record: DeliveryRecord): boolean {
    return hasEnded(record) && kept.get(record.id) === record;
  }

  /** A queue most of which has been forgotten elsewhere, or is there twice, is made anew: it would keep all of it. */
  function enqueue(record: DeliveryRecord): void {
    const queue = record.status === 'acknowledged' ? acknowledged : failed;
    queue.push(record);
    if (queue.size < shortQueue || queue.size < 2 * endedCount) return;
    const left = new Set<DeliveryRecord>();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) if (isForgettable(next)) left.add(next);
    left.forEach(queue.push);
  }

  /** People look for the ones that failed, so these outlive acknowledged ones, up to half of the room. */
  function oldest(): DeliveryRecord | undefined {
    const [first, second] = failed.size > limit / 2 ? [failed, acknowledged] : [acknowledged, failed];
    return first.shift() ?? second.shift();
  }

  function makeRoom(coming: number): void {
    while (endedCount > limit || (bytes + coming > room && endedCount > 0)) {
      const record = oldest();
      if (record === undefined) return;
      // One that has begun again, or ended twice, is in these queues more often than it should be.
      if (!isForgettable(record)) continue;
      kept.delete(record.id);
      endedCount -= 1;
      onForgotten(record);
      bytes -= record.bytesKept;
    }
  }

  return {
    ended(record) {
      endedCount += 1;
      enqueue(record);
      makeRoom(0);
    },
    reopened() {
      endedCount -= 1;
    },
    hold(attempt) {
      bytes += sizeOf(attempt);
      makeRoom(0);
    },
    take(record) {
      bytes += record.bytesKept;
      if (!hasEnded(record)) return;
      endedCount += 1;
      enqueue(record);
    },
    drop(record) {
      bytes -= record.bytesKept;
      if (hasEnded(record)) endedCount -= 1;
    },
    hasRoom(count) {
      makeRoom(count);
      return bytes + count <= room;
    },
  };
}
