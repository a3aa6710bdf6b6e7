import { createProblem } from './problem.ts';
import type { ProxyFacts } from './proxy-facts.ts';
import type { ControlRoute } from './route.ts';

/** Below `/tenants/:appid`, what a proxy has: whatever is about requests that went through it. */
const kept: Readonly<Record<string, readonly ControlRoute['method'][]>> = {
  '': ['GET', 'DELETE'],
  reset: ['POST'],
  clock: ['GET'],
  behaviour: ['GET', 'PATCH'],
  journal: ['GET'],
  stream: ['GET'],
};

const records = "the target holds the account's records";
const webhooks = 'the target sends the webhooks';
const why: Readonly<Record<string, string>> = {
  clock: "the target's clock cannot be moved from here",
  faults: 'answers are passed on as they come, and none is made to fail',
  channels: records,
  recipients: records,
  messages: records,
  'broadcast-tasks': records,
  'send-records': records,
  state: `${records}; --record writes down those that pass`,
  events: webhooks,
  receivers: webhooks,
  deliveries: webhooks,
};

/** Whether a control route makes sense on a proxy. */
export function isOnAProxy({ method, path }: ControlRoute): boolean {
  const [first, appid, third = ''] = path.split('/').slice(1);
  if (first !== 'tenants') return true;
  return appid === undefined ? method === 'GET' : (kept[third]?.includes(method) ?? false);
}

/** What a route that makes no sense on a proxy is answered with. */
export function notOnAProxy({ method, path }: ControlRoute, { target }: ProxyFacts): Error {
  const reason = why[path.split('/')[3] ?? ''] ?? 'tenants appear with the first token their appid gets';
  return createProblem({
    status: 501,
    code: 'NOT_ON_A_PROXY',
    title: 'Not implemented',
    detail: `Failed to ${method} ${path}: this is a proxy in front of ${target}, and ${reason}.`,
    remedy: 'Use a mock server for that: sobot-mock start.',
  });
}
