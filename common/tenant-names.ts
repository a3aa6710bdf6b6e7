/** How many are named. */
const named = 5;

/** Tenants by their appids, in both languages: `tenants 1, 2`. */
export function tenantNames(appids: readonly string[]): { readonly en: string; readonly zh: string } {
  const first = appids.slice(0, named);
  const left = appids.length - first.length;
  return {
    en: `tenant${appids.length === 1 ? '' : 's'} ${first.join(', ')}${left > 0 ? ` and ${left} more` : ''}`,
    zh: `租户 ${first.join('、')}${left > 0 ? ` 等 ${appids.length} 个` : ''}`,
  };
}
