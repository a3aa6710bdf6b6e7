import { isObject } from '../../../common/json.ts';
import type { Awaitable } from '../../core/platform.ts';
import { problemOf } from './problem.ts';
import { mayChange, type ControlAnswer, type ControlContext, type ControlRoute } from './route.ts';
import type { ControlStream } from './streams.ts';

interface Noted {
  readonly route: Pick<ControlRoute, 'method' | 'path' | 'changesNothing'>;
  /** Path and query below the base. */
  readonly url: string;
}

type Answered = ControlAnswer | ControlStream;

/** Answers a call; one that has changed a tenant is on record there, with who made it. */
export async function noteCall(
  context: Pick<ControlContext, 'emulator' | 'calls' | 'caller' | 'params'>,
  { route, url }: Noted,
  handle: () => Awaitable<Answered>,
): Promise<Answered> {
  if (!mayChange(route)) return handle();
  const { method, path: template } = route;
  const { emulator, calls, caller, params } = context;
  const before = emulator.tenants.get(params['appid'] ?? '');

  function note(status: number, made?: unknown): void {
    const appid = template === '/tenants' && isObject(made) ? made['appid'] : params['appid'];
    const tenant = typeof appid === 'string' ? emulator.tenants.get(appid) : undefined;
    // What was done to one that is removed is forgotten with it, be there another under its appid.
    if (tenant === undefined || tenant !== (before ?? tenant)) return;
    const { kind, name } = caller;
    const [path = ''] = url.split('?');
    calls.note(tenant, { by: { kind, ...(name !== undefined && { name }) }, method, path, status });
  }

  try {
    const answered = await handle();
    note(answered.status, 'body' in answered ? answered.body : undefined);
    return answered;
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.isPartWay === true) note(problem.status);
    throw error;
  }
}
