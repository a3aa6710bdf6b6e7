import { isAddressable } from '../../../common/id.ts';
import { createCheckFailure } from './failure.ts';

/**
 * Where the control routes of a tenant are, below `/_mock`.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` for an appid that would lead elsewhere: a URL takes `..` for a folder
 */
export function tenantPath(appid: string): string {
  if (isAddressable(appid)) return `/tenants/${encodeURIComponent(appid)}`;
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `There is no tenant ${JSON.stringify(appid)}: it cannot stand in a URL. Name one, or leave it out for all of them.`,
    zh: `没有租户 ${JSON.stringify(appid)}：它不能用于 URL。请指定租户，或去掉它以表示全部。`,
  });
}
