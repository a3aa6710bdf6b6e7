import { shorten } from '../../../common/shorten.ts';
import type { Activity } from '../../core/journal/activity.ts';
import type { JournalEntry } from '../../core/journal/entry.ts';
import type { DeliveryChange } from '../../webhooks/delivery/delivery-json.ts';

/** Characters of an address that are told: one may be as long as a request line. */
const longestUrl = 400;

/** What is told of some activities, in their order, and of how many nothing is. */
interface Digest {
  readonly told: readonly Activity[];
  readonly skipped: number;
}

/**
 * Chooses what is told of activities that came close together. Of a delivery its newest state counts, of each attempt: those
 * before are neither told nor left out. Of more than `most` those are left out that say least: the oldest of what went well.
 */
export function digest(activities: readonly Activity[], most: number): Digest {
  const newest = newestStates(activities);
  if (newest.length <= most) return { told: newest, skipped: 0 };
  const ranked = [...newest.filter(isRemarkable).reverse(), ...newest.filter((one) => !isRemarkable(one)).reverse()];
  const told = new Set(ranked.slice(0, most));
  return { told: newest.filter((one) => told.has(one)), skipped: newest.length - most };
}

function newestStates(activities: readonly Activity[]): readonly Activity[] {
  const last = new Map<string, number>();
  for (const activity of activities) {
    if (activity.type === 'delivery') last.set(attemptOf(activity), activity.id);
  }
  return activities.filter((one) => one.type !== 'delivery' || last.get(attemptOf(one)) === one.id);
}

/** Which attempt at which delivery it tells of: the one under way, else the one that ended. */
function attemptOf({ data }: Activity): string {
  const { id, status, attempts } = data as DeliveryChange;
  return `${id}.${Math.max(1, isUnderWay(status) ? attempts + 1 : attempts)}`;
}

function isUnderWay(status: DeliveryChange['status']): boolean {
  return status === 'queued' || status === 'delivering';
}

/** Whether people look for it: what was refused or failed, and what changed the tenant. */
function isRemarkable({ type, data }: Activity): boolean {
  if (type === 'event') return false;
  if (type === 'delivery') {
    const { status } = data as DeliveryChange;
    return !isUnderWay(status) && status !== 'acknowledged';
  }
  if (type !== 'request') return true;
  const { status, violations, faults } = data as JournalEntry;
  return status >= 400 || violations.length > 0 || faults !== undefined;
}

/** A request without what may be long; the journal has it. */
export function briefly(activity: Activity): Activity {
  if (activity.type !== 'request') return activity;
  const { id, operation, method, url, status, retCode, violations, faults } = activity.data as JournalEntry;
  const [violation] = violations;
  const why = violation && { rule: violation.rule, reason: violation.reason };
  return {
    ...activity,
    data: {
      id,
      operation,
      method,
      url: shorten(url, longestUrl),
      status,
      retCode,
      violations: why === undefined ? [] : [why],
      faults,
    },
  };
}
