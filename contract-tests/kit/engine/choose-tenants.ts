import { createCheckFailure } from './failure.ts';

/**
 * The tenants in this program; with an appid the one that has it.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` where nobody has it
 */
export function chooseTenants<Tenant extends { readonly appid: string }>(
  tenants: readonly Tenant[],
  appid: string | undefined,
): readonly Tenant[] {
  const found = tenants.filter((tenant) => appid === undefined || tenant.appid === appid);
  if (found.length > 0 || appid === undefined) return found;
  const known = tenants.map((tenant) => tenant.appid);
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `There is no tenant ${JSON.stringify(appid)}: ${known.join(', ')}.`,
    zh: `没有租户 ${JSON.stringify(appid)}：现有 ${known.join('、')}。`,
  });
}
