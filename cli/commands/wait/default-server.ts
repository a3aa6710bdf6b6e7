import { hostInUrl, isWildcardHost } from '../../../common/loopback.ts';
import { createUsageFailure } from '../../exit.ts';
import { resolveSettings } from '../../settings/resolve.ts';
import { variableOf } from '../../settings/rows.ts';
import type { CommandContext } from '../../verb.ts';

/** Variables that say where it is. */
export const looked = (['host', 'port', 'https'] as const).map(variableOf);

/**
 * Where the mock server of this machine is: `start` reads the same variables.
 *
 * @throws a usage failure for a variable that is wrong, or leaves the port open
 */
export function defaultServer({ environment, folder }: Pick<CommandContext, 'environment' | 'folder'>): string {
  const variables = Object.fromEntries(looked.map((name) => [name, environment[name]]));
  const { host, port, https } = resolveSettings({ flags: {}, variables, folder });
  if (port === 0) {
    throw createUsageFailure({
      en: 'SOBOT_MOCK_PORT=0 is any free port, so nobody knows which. Say where the mock server is with --server.',
      zh: 'SOBOT_MOCK_PORT=0 是任意空闲端口，无从得知是哪个。请用 --server 指明模拟服务器的地址。',
    });
  }
  return `${https ? 'https' : 'http'}://${reachableHost(host)}:${port}`;
}

/** Where a server that listens there is found on this machine. */
function reachableHost(host: string): string {
  return isWildcardHost(host) ? '127.0.0.1' : hostInUrl(host);
}
