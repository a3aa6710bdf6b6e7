import { operations } from '../../../generators/generated/operations.ts';
import type { EmulatorCore } from '../../core/emulator-options.ts';
import { readMediaPath } from '../../core/media/media-path.ts';
import { readQueryString } from '../../core/operations/query-string.ts';
import { targetOf } from '../../core/request-target.ts';
import type { Tenant } from '../../core/tenant.ts';

/** Whose request it is: by appid for getToken, by token for the other operations, by its URL for a media file. */
export function tenantOf({ tenants }: EmulatorCore, target: string, { headers }: Request): Tenant | undefined {
  const { path, query } = targetOf(target);
  if (path === operations.getToken.path) return tenants.get(readQueryString(query).values['appid'] ?? '');
  const media = readMediaPath(path);
  if (media !== undefined) return tenants.list().find(({ mediaKey }) => mediaKey === media.tenantKey);
  const token = headers.get('token');
  return token === null ? undefined : tenants.list().find(({ tokens }) => tokens.get(token) !== undefined);
}
