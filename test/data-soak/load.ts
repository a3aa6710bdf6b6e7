import type { Random } from '../../common/random.ts';

/** What was answered: all of it must be there after the process was killed. */
export interface Answered {
  readonly tokens: Set<string>;
  readonly messages: Set<string>;
  readonly events: Set<string>;
  readonly recipients: Set<string>;
  readonly tasks: Set<string>;
  readonly faults: Set<string>;
  /** By the text that the journal shows of it, the real time of the answer in ms. */
  readonly queries: Map<string, number>;
  /** The clock, in ms, as it was told last. */
  clock: number;
  /** When the newest call was sent that was answered, on the stopwatch, in ms. */
  lastSentAt: number;
}

export function createAnswered(): Answered {
  return {
    tokens: new Set(),
    messages: new Set(),
    events: new Set(),
    recipients: new Set(),
    tasks: new Set(),
    faults: new Set(),
    queries: new Map(),
    clock: 0,
    lastSentAt: 0,
  };
}

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tenant = '/_mock/tenants/1';

export interface Caller {
  readonly caller: string;
  readonly answered: Answered;
  readonly random: Random;
  readonly onAnswer: () => void;
  /** Whether it ends after what it does. Default: it ends with the process. */
  readonly isOver?: () => boolean;
  /** What it wanted was refused for now. Default: nothing is. */
  readonly onRefusal?: (refusal: Refusal) => void;
}

/** An answer that says that nothing can be done for now. */
export interface Refusal {
  readonly status: number;
  /** What the answer says of it. */
  readonly reason: string;
}

/** One caller: it does one thing after the other until the process is gone. */
export async function call(url: string, options: Caller): Promise<void> {
  const { caller, answered, random, onAnswer, isOver = () => false, onRefusal } = options;
  let token = '';
  for (let step = 0; !isOver(); step += 1) {
    const name = `${caller}-${step}`;
    try {
      const sentAt = performance.now();
      token = await doSomething(url, { name, token, answered, random });
      answered.lastSentAt = Math.max(answered.lastSentAt, sentAt);
      onAnswer();
    } catch (error) {
      if (isCutOff(error)) return;
      if (error instanceof Error && 'refusal' in error && onRefusal !== undefined) {
        onRefusal(error.refusal as Refusal);
        continue;
      }
      throw error;
    }
  }
}

interface Step {
  readonly name: string;
  readonly token: string;
  readonly answered: Answered;
  readonly random: Random;
}

/** @returns the token to go on with */
async function doSomething(url: string, { name, token, answered, random }: Step): Promise<string> {
  const post = <T>(path: string, body: unknown): Promise<T> => send(`${url}${path}`, body);
  switch (random.int(0, 9)) {
    case 0:
    case 1: {
      const answer = await read<{ item: { token: string } }>(await fetch(`${url}${getToken}`));
      answered.tokens.add(answer.item.token);
      return answer.item.token;
    }
    case 2:
    case 3: {
      const act = await post<Outcome>(`${tenant}/events`, { type: 'text', text: name });
      for (const { id } of act.messages) answered.messages.add(id);
      for (const { webhookEventId } of act.events) answered.events.add(webhookEventId);
      return token;
    }
    case 4:
      await post(`${tenant}/recipients`, { id: name, channelId: '12323' });
      answered.recipients.add(name);
      return token;
    case 5: {
      const task = await post<{ id: string }>(`${tenant}/broadcast-tasks`, { name });
      answered.tasks.add(task.id);
      const record = { taskId: task.id, recipientId: name, status: random.pick(['1', '9']) };
      await post(`${tenant}/send-records`, record);
      return token;
    }
    case 6: {
      const fault = { match: { recipient: name }, request: { retCode: '999999' } };
      answered.faults.add((await post<{ fault: { id: string } }>(`${tenant}/faults`, fault)).fault.id);
      const [oldest] = answered.faults;
      if (oldest === undefined || answered.faults.size < 50) return token;
      // Where no answer comes, it may be there or not.
      answered.faults.delete(oldest);
      await fetch(`${url}${tenant}/faults/${oldest}`, { method: 'DELETE' });
      return token;
    }
    case 7: {
      const { epochMs } = await post<{ epochMs: number }>(`${tenant}/clock`, { advance: random.int(1, 40_000) });
      answered.clock = Math.max(answered.clock, epochMs);
      return token;
    }
    default: {
      const body = JSON.stringify({ task_name: name });
      const headers = { token, 'content-type': 'application/json' };
      await read(await fetch(`${url}/chat-set/api/line/query_task_list`, { method: 'POST', headers, body }));
      answered.queries.set(body, performance.now());
      return token;
    }
  }
}

interface Outcome {
  readonly messages: readonly { readonly id: string }[];
  readonly events: readonly { readonly webhookEventId: string }[];
}

async function send<T>(url: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return read<T>(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function read<T>(response: Response): Promise<T> {
  const value = (await response.json()) as T & { ret_code?: string; code?: string };
  const reason =
    value.ret_code === '999999' ? decodeURIComponent(response.headers.get('x-mock-violation') ?? '') : value.code;
  const isRefused = value.ret_code === '999999' || response.status === 503 || value.code === 'DELIVERIES_UNDER_WAY';
  if (response.status < 400 && !isRefused) return value;
  const error = new Error(`${response.url} answered ${response.status}: ${JSON.stringify(value)}`);
  throw isRefused ? Object.assign(error, { refusal: { status: response.status, reason } }) : error;
}

/** The process was killed while it answered. */
export function isCutOff(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message);
}
