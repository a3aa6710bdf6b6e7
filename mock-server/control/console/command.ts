import { operations } from '../../../generators/generated/operations.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { md5 } from '../../web/md5.ts';
import type { ControlRoute } from '../http/route.ts';

/** A shell command that calls a control route, with the example of its body. */
export function routeCommand({ method, body }: ControlRoute, url: string): string {
  const options = [
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(body === undefined
      ? []
      : [`-H 'content-type: application/json' -d ${quoted(JSON.stringify(body.example ?? {}))}`]),
  ];
  return [curl(url), ...options, quoted(url)].join(' ');
}

/** A shell command that gets a token for a tenant, signed at the time of its clock. */
export function tokenCommand({ appid, appKey, clock }: Tenant, providerUrl: string): string {
  const createTime = String(Math.floor(clock.now() / 1000)).padStart(10, '0');
  const sign = md5(new TextEncoder().encode(`${appid}${createTime}${appKey}`));
  const url = `${providerUrl}${operations.getToken.path}?${new URLSearchParams({ appid, create_time: createTime, sign }).toString()}`;
  return `${curl(url)} ${quoted(url)}`;
}

/** A certificate made at start is nobody's but ours. */
function curl(url: string): string {
  return url.startsWith('https:') ? 'curl -k' : 'curl';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
