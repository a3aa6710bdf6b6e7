import type { Answered } from './load.ts';

const tenant = '/_mock/tenants/1';

/** How long after a query its entry may be missing, in ms: what is answered later comes after it was written. */
const journalDelay = 200;

interface State {
  readonly tokens: readonly { readonly token: string }[];
  readonly messages: readonly { readonly id: string }[];
  readonly recipients: readonly { readonly id: string }[];
  readonly faults: readonly { readonly fault: { readonly id: string } }[];
  readonly broadcastTasks: readonly {
    readonly id: string;
    readonly sendSuccessNum: number;
    readonly sendErrorNum: number;
  }[];
  readonly sendRecords: readonly { readonly taskId: string }[];
  readonly clock: { readonly now: number };
}

interface Stats {
  readonly deliveries: number;
  readonly attempts: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly [status: string]: unknown;
}

/** What is wrong with a server that goes on from where one was killed. */
export async function reconcile(url: string, answered: Answered): Promise<readonly string[]> {
  const state = await get<State>(`${url}${tenant}/state`);
  const stats = await get<Stats>(`${url}${tenant}/deliveries/stats`);
  const bodies = new Set(
    (await all<{ requestBody?: string }>(`${url}${tenant}/journal`)).map((one) => one.requestBody),
  );
  const events = (await all<{ events: { webhookEventId: string }[] }>(`${url}${tenant}/deliveries`)).flatMap((one) =>
    one.events.map(({ webhookEventId }) => webhookEventId),
  );
  const seen = [...answered.queries].filter(([, at]) => at < answered.lastSentAt - journalDelay).map(([body]) => body);
  const statuses = ['queued', 'delivering', 'waiting', 'acknowledged', 'gaveUp', 'unfinished'];
  const sum = statuses.reduce((total, status) => total + Number(stats[status]), 0);
  return [
    ...missing('token', answered.tokens, ids(state.tokens, 'token')),
    ...missing('message', answered.messages, ids(state.messages, 'id')),
    ...missing('recipient', answered.recipients, ids(state.recipients, 'id')),
    ...missing('broadcast task', answered.tasks, ids(state.broadcastTasks, 'id')),
    ...missing('fault', answered.faults, new Set(state.faults.map(({ fault }) => fault.id))),
    ...missing('query in the journal', seen, bodies),
    ...missing('event of a delivery', answered.events, new Set(events)),
    ...(state.clock.now < answered.clock ? [`the clock is at ${state.clock.now}, and was at ${answered.clock}`] : []),
    ...wrongCounts(state),
    ...(sum === stats.deliveries ? [] : [`${stats.deliveries} deliveries, and ${sum} by their status`]),
    ...(Object.values(stats.outcomes).reduce((total, count) => total + count, 0) === stats.attempts
      ? []
      : [`${stats.attempts} attempts, and another number by their outcome`]),
  ];
}

/** The tasks of the soak begin without records: their numbers are what their records count. */
function wrongCounts({ broadcastTasks, sendRecords }: State): readonly string[] {
  const counts = new Map<string, number>();
  for (const { taskId } of sendRecords) counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
  return broadcastTasks
    .filter(({ id, sendSuccessNum, sendErrorNum }) => sendSuccessNum + sendErrorNum !== (counts.get(id) ?? 0))
    .map(({ id }) => `broadcast task ${id} counts other than its records`);
}

function missing(what: string, wanted: Iterable<string>, found: ReadonlySet<string | undefined>): readonly string[] {
  return [...wanted].filter((one) => !found.has(one)).map((one) => `a ${what} is missing: ${one}`);
}

function ids<Key extends string>(items: readonly Readonly<Record<Key, string>>[], key: Key): ReadonlySet<string> {
  return new Set(items.map((item) => item[key]));
}

async function all<T>(url: string): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | number | null | undefined = '0';
  while (after !== null && after !== undefined) {
    const page: { items: readonly T[]; next?: string | number | null } = await get(`${url}?limit=1000&after=${after}`);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

async function get<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
