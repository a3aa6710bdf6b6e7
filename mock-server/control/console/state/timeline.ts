import { signal, type ReadonlySignal } from '@preact/signals';
import type { Phrase } from '../words/say.ts';
import type { EventView } from './conversation.ts';
import { hasFailed, type DeliverySummary } from './deliveries.ts';
import type { FaultDraft } from './faults.ts';
import type { Gap } from './feed.ts';
import type { Activity } from './records.ts';

/** One line of the timeline, which never changes: in the place of a delivery's line comes another as it moves on. */
export interface Row {
  /** Its number, from 0, in the order of what happened; without a gap among those that are kept. */
  readonly seq: number;
  /**
   * Names it in an address: `request-12`, `delivery-3`. An attempt after the first: `delivery-3.2`; before the new beginning
   * that activity 9 tells of: `delivery-3@9`.
   */
  readonly key: string;
  readonly type: string;
  readonly at: number;
  readonly title: string;
  readonly detail: string;
  /** Why it was refused. */
  readonly reason?: Phrase;
  readonly hasFailed: boolean;
  /** What the search looks at, by the name that is searched with. */
  readonly fields: Readonly<Record<string, string>>;
  readonly delivery?: DeliverySummary;
  readonly event?: EventView;
  /** What a fault did. */
  readonly fault?: FaultDraft;
  /** What is not told here. */
  readonly gap?: Gap;
}

type NewRow = Omit<Row, 'seq'>;

export interface RequestSummary {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly operation?: string;
  readonly status: number;
  readonly retCode?: string;
  readonly violations: readonly { readonly reason: Phrase }[];
  readonly faults?: readonly string[];
}

/** What happened, as far as the page keeps it: oldest first. */
export interface Timeline {
  /** Counts up when something changes. */
  readonly version: ReadonlySignal<number>;
  readonly rows: () => readonly Row[];
  /** Those that the newest change added or put in the place of others. */
  readonly touched: () => readonly Row[];
  /** How many were let go, to keep the page small. */
  readonly dropped: () => number;
  take(activities: readonly Activity[]): void;
  clear(): void;
}

/** How many are kept, and how many more may gather before the oldest are let go. */
const [mostRows, slack] = [10_000, 200];

export function createTimeline(): Timeline {
  const version = signal(0);
  let rows: Row[] = [];
  let touched = new Map<number, Row>();
  let dropped = 0;
  /** The line of each attempt at a delivery. */
  const standing = new Map<string, Row>();

  function set(row: Row): void {
    rows[row.seq - dropped] = row;
    touched.set(row.seq, row);
  }

  function put(row: NewRow): void {
    const before = standing.get(row.key);
    // Its place in the list is that of its beginning.
    const next = { ...row, seq: before?.seq ?? dropped + rows.length, at: before?.at ?? row.at };
    set(next);
    if (row.delivery !== undefined) standing.set(row.key, next);
  }

  /** Deliveries and events after a reset are others, under the same ids: those before it get keys of their own. */
  function rename(reset: number): void {
    standing.clear();
    for (const row of rows) {
      if ((row.delivery ?? row.event) && !row.key.includes('@')) set({ ...row, key: `${row.key}@${reset}` });
    }
  }

  function letGo(): void {
    if (rows.length <= mostRows + slack) return;
    const count = rows.length - mostRows;
    for (const { key } of rows.splice(0, count)) standing.delete(key);
    dropped += count;
  }

  return {
    version,
    rows: () => rows,
    touched: () => [...touched.values()],
    dropped: () => dropped,
    take(activities) {
      touched = new Map();
      for (const activity of activities) {
        if (activity.type === 'reset') rename(activity.id);
        put(rowOf(activity));
      }
      letGo();
      version.value += 1;
    },
    clear() {
      rows = [];
      touched = new Map();
      standing.clear();
      dropped = 0;
      // A change that nobody can follow from the one before.
      version.value += 2;
    },
  };
}

function rowOf(activity: Activity): NewRow {
  switch (activity.type) {
    case 'request':
      return requestRow(activity.at, activity.data as RequestSummary);
    case 'event':
      return eventRow(activity.at, activity.data as EventView);
    case 'delivery':
      return deliveryRow(activity.at, activity.data as DeliverySummary);
    default:
      return otherRow(activity);
  }
}

function requestRow(at: number, request: RequestSummary): NewRow {
  const { id, method, url, operation = '', status, retCode = '', violations, faults = [] } = request;
  const [violation] = violations;
  return {
    key: `request-${id}`,
    type: 'request',
    at,
    title: `${method} ${url}`,
    detail: `${status} ${retCode}`.trim(),
    ...(violation && { reason: violation.reason }),
    hasFailed:
      violation !== undefined || status >= 400 || (retCode !== '' && retCode !== '000000') || faults.length > 0,
    fields: { operation, status: String(status), code: retCode, fault: faults.join(' ') },
  };
}

function eventRow(at: number, event: EventView): NewRow {
  const { type, message, source = {}, webhookEventId } = event;
  const kind = message?.type ?? '';
  return {
    key: `event-${webhookEventId}`,
    type: 'event',
    at,
    title: kind === '' ? type : `${type} · ${kind}`,
    detail: message?.text ?? message?.fileName ?? message?.title ?? '',
    hasFailed: false,
    fields: { user: source.userId ?? '', kind, id: webhookEventId, group: source.groupId ?? source.roomId ?? '' },
    event,
  };
}

function deliveryRow(at: number, delivery: DeliverySummary): NewRow {
  const { id, receiverId, url, status, attempts, attempt } = delivery;
  const isUnderWay = status === 'queued' || status === 'delivering';
  const number = Math.max(1, isUnderWay ? attempts + 1 : attempts);
  return {
    key: number === 1 ? `delivery-${id}` : `delivery-${id}.${number}`,
    type: 'delivery',
    at,
    title: `#${id} → ${receiverId}`,
    detail: url,
    hasFailed: hasFailed(delivery),
    fields: {
      receiver: receiverId,
      status: isUnderWay ? status : `${status} ${attempt?.responseStatus ?? ''}`,
      code: attempt?.reason ?? '',
    },
    delivery,
  };
}

interface OtherData {
  readonly faultId?: string;
  readonly action?: string;
  readonly taskId?: string;
  readonly name?: string;
  readonly moved?: number;
  readonly status?: string;
  /** Of a control call. */
  readonly method?: string;
  readonly path?: string;
  readonly by?: { readonly kind: string; readonly name?: string };
}

function otherRow({ id, type, at, data }: Activity): NewRow {
  const {
    faultId = '',
    action = '',
    taskId = '',
    name = '',
    moved = 0,
    status = '',
    ...call
  } = (data ?? {}) as OtherData;
  const base = { key: `${type}-${id}`, type, at, title: '', detail: '', hasFailed: false, fields: {} };
  switch (type) {
    case 'gap': {
      const gap = data as Gap;
      return { ...base, title: gap.why, gap };
    }
    case 'fault':
      return { ...base, title: faultId, fields: { fault: faultId }, fault: data as FaultDraft };
    case 'clock':
      return { ...base, title: action };
    case 'task':
      return { ...base, title: name, detail: taskId, fields: { status, moved: String(moved), task: taskId } };
    case 'control': {
      const user = call.by?.name ?? call.by?.kind ?? '';
      return { ...base, title: `${call.method} ${call.path}`, detail: user, fields: { user, status: String(status) } };
    }
    default:
      return base;
  }
}
