import { afterOfNoAnswer, answerLines, answerText, told, type Line } from '../answer.ts';
import { segment } from '../segment.ts';
import type { ToolControl } from '../tool-control.ts';
import { ToolFailure } from '../tool-failure.ts';
import { after, appid, defineTool } from '../tool.ts';

interface Broken {
  readonly rule: string;
  readonly reason: { readonly en: string };
}

interface Request {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly retCode?: string;
  readonly violations: readonly Broken[];
  readonly warnings: readonly Broken[];
  readonly faults?: readonly string[];
}

interface Delivery {
  readonly id: number;
  readonly url: string;
  readonly status: string;
  readonly cause?: string;
  readonly events: readonly { readonly type: string; readonly message?: { readonly type: string } }[];
  readonly attempts: readonly {
    readonly response?: { readonly status: number };
    readonly reason?: string;
    readonly detail?: string;
  }[];
}

/** What happened: requests with why they were refused, deliveries with why they failed. */
export const inspect = defineTool({
  name: 'inspect',
  description:
    'What happened, newest first. requests: calls of the app under test, the answer, and why it was refused. ' +
    'violations: only the refused and tolerated. deliveries: webhooks to the app, each attempt with its reason. ' +
    'With id: all of one, headers and bodies included.',
  readOnly: true,
  properties: {
    what: { type: 'string', enum: ['requests', 'violations', 'deliveries'] },
    id: { type: 'string', description: 'Of one request or delivery' },
    appid,
    after,
  },
  required: ['what'],
  async run({ what = 'requests', id, appid: tenant, after: cursor }, control) {
    const path = await control.tenant(tenant);
    if (id !== undefined) return answerText(JSON.stringify(await one(what, id, path, control), undefined, 1), cursor);
    const lines =
      what === 'deliveries'
        ? (await control.all<Delivery>(`${path}/deliveries`)).map(deliveryLine)
        : (await control.all<Request>(`${path}/journal${what === 'violations' ? '?having=either' : ''}`)).map(
            requestLine,
          );
    const newest = lines.toReversed();
    if (cursor !== undefined && !/^\d+$/.test(cursor)) throw afterOfNoAnswer(cursor);
    // By its number: what is let go meanwhile is older.
    const start = cursor === undefined ? 0 : newest.findIndex((line) => Number(line.cursor) < Number(cursor));
    return answerLines(
      start === -1 ? [] : newest.slice(start),
      cursor === undefined ? 'Nothing yet.' : 'Nothing more.',
    );
  },
});

/** What no cursor can say is no id: the journal would tell of the cursor, which nobody gave. */
const requestId = /^[1-9]\d{0,14}$/;

async function one(what: string, id: string, path: string, control: ToolControl): Promise<unknown> {
  if (what === 'deliveries') return control.ask('GET', `${path}/deliveries/${segment('id', id)}`);
  if (requestId.test(id)) {
    const before = Number(id) - 1;
    const query = `limit=1${before > 0 ? `&after=${before}` : ''}`;
    const { items } = await control.ask<{ readonly items: readonly Request[] }>('GET', `${path}/journal?${query}`);
    if (items[0] !== undefined && String(items[0].id) === id) return items[0];
  }
  throw new ToolFailure(`There is no request ${told(id)}. Leave id out to list those there are.`);
}

function requestLine({ id, method, url, status, retCode, violations, warnings, faults = [] }: Request): Line {
  const more = [
    ...violations.map(({ rule, reason }) => `\n  refused [${rule}] ${reason.en}`),
    ...warnings.map(({ rule, reason }) => `\n  tolerated [${rule}] ${reason.en}`),
    ...(faults.length > 0 ? [`\n  fault ${faults.join(', ')}`] : []),
  ];
  return { text: `#${id} ${method} ${url} → ${retCode ?? status}${more.join('')}`, cursor: String(id) };
}

function deliveryLine({ id, url, status, cause, events, attempts }: Delivery): Line {
  const kinds = events.map(({ type, message }) => message?.type ?? type).join(', ');
  const tries = attempts.map(({ response, reason, detail }, index) => {
    const answered = response === undefined ? '' : ` answered ${response.status}`;
    return `\n  attempt ${index + 1}:${answered}${reason === undefined ? '' : ` ${reason}`}${detail === undefined ? '' : ` (${detail})`}`;
  });
  const why = cause === undefined ? '' : ` (${cause})`;
  return { text: `#${id} ${kinds} to ${url}: ${status}${why}${tries.join('')}`, cursor: String(id) };
}
