import { isObject } from '../../common/json.ts';

/**
 * What stands before the paths on the servers of an OpenAPI document, each once: `/v2` of `https://host/v2`. Hosts are left
 * aside, as the same contract has others wherever it is served.
 *
 * @param servers the nearest list to an operation: its own, or that of its path, or that of the document
 */
export function prefixesOf(servers: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(servers) ? servers : [];
  return list.length === 0 ? [''] : [...new Set(list.map(prefixOf))];
}

function prefixOf(server: unknown): string {
  const { url, variables } = isObject(server) ? server : {};
  if (typeof url !== 'string') return '';
  const filled = url.replaceAll(/\{([^{}]*)\}/gu, (whole, name: string) => {
    const variable = isObject(variables) && Object.hasOwn(variables, name) ? variables[name] : undefined;
    return isObject(variable) && typeof variable['default'] === 'string' ? variable['default'] : whole;
  });
  const steps = filled.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/iu, '').split('/');
  return steps
    .filter((step) => step !== '' && step !== '.')
    .map((step) => `/${step}`)
    .join('');
}
