import type { CoverageRequest, CoverageStep } from '../../../../generators/generated/types.ts';
import { part, type Call, type Problem } from './api.ts';
import { createLookUp, type LookUpFailure, type LookUpOptions } from './look-up.ts';
import type { Provider, ProviderCall } from './provider.ts';

/** Does the steps that coverage suggests. */
export interface Plans {
  /** The request of a step, with what it stands for looked up: a control call, or one of the provider's API. */
  curl(request: CoverageRequest): Promise<string>;
  /** One step after the other. What they need and the tenant lacks is made first. The first problem ends it. */
  run(steps: readonly CoverageStep[]): Promise<Problem | undefined>;
}

interface PlansOptions extends LookUpOptions {
  readonly provider: Provider;
}

export function createPlans({ api, provider, tenant, now }: PlansOptions): Plans {
  const { ask, parametersOf, newestDelivery } = createLookUp({ api, tenant, now });
  const newest = provider.tokenOf(tenant.appid);
  const own = `/tenants/${part(tenant.appid)}`;
  let former = '';
  let answered = '';

  async function providerCall(request: CoverageRequest): Promise<ProviderCall> {
    const { method, path, token, language } = request;
    if (path === ':answered') return { method, path: answered };
    const tokens = { newest: newest.peek(), former, unknown: 'nobody-gave-this' };
    const headers = {
      ...(token !== undefined && { token: tokens[token] || 'TOKEN' }),
      ...(language !== undefined && { language }),
    };
    const parameters = await parametersOf(request);
    if (method === 'POST') return { method, path, headers, body: parameters };
    const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
    return { method, path: query.size === 0 ? path : `${path}?${query.toString()}`, headers };
  }

  async function controlCall({ method, path, body }: CoverageRequest): Promise<Call> {
    const delivery = path.includes(':newest') ? String(await newestDelivery()) : '';
    const whole = path.slice('/_mock'.length).replace('/tenants/:appid', own).replace(':newest', delivery);
    return { method, path: whole, ...(body !== undefined && { body }) };
  }

  const isControl = ({ path }: CoverageRequest): boolean => path.startsWith('/_mock/');

  return {
    async curl(request) {
      return isControl(request) ? api.curl(await controlCall(request)) : provider.curl(await providerCall(request));
    },
    async run(steps) {
      try {
        for (const { request } of steps) {
          if (request === undefined) continue;
          if (isControl(request)) {
            await ask(await controlCall(request));
            continue;
          }
          const before = newest.peek();
          const { text } = await provider.send(tenant.appid, await providerCall(request));
          if (newest.peek() !== before) former = before;
          answered = urlIn(text) ?? answered;
        }
        return undefined;
      } catch (error) {
        if (error instanceof Error && 'problem' in error) return (error as LookUpFailure).problem;
        return { status: 0, code: 'UNREACHABLE', detail: String(error), remedy: '' };
      }
    },
  };
}

/** The address of content, in the answer of getMediaContent. */
function urlIn(text: string): string | undefined {
  return /"(?:item|url)":"(https?:[^"]+)"/.exec(text)?.[1];
}
