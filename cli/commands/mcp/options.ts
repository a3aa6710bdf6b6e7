import { createUsageFailure } from '../../exit.ts';
import { readControlToken, readServer } from '../../server-option.ts';
import { ownServerSettings } from '../../settings/own-server.ts';
import { givenIn, resolveSettings, type GivenSettings, type SettingSources } from '../../settings/resolve.ts';
import { flagOf, variableOf, type Settings } from '../../settings/rows.ts';

/** A free port, so that every client may have one of its own; it is told where that is. */
export const mcpDefaults = { port: 0 } as const satisfies Partial<Settings>;

/** What commander read. */
export type McpFlags = SettingSources['flags'] & { readonly server?: string };

/** What `mcp` runs with. */
export interface McpCommandOptions extends GivenSettings {
  /** The mock server that runs; absent: one of its own. */
  readonly server: string | undefined;
  readonly controlToken: string | undefined;
}

/** @throws a usage failure that says which flag is wrong */
export function readMcpOptions(
  { server, ...flags }: McpFlags,
  { environment, folder }: { readonly environment: SettingSources['variables']; readonly folder: string },
): McpCommandOptions {
  const variables = Object.fromEntries(
    ownServerSettings.map((name) => [variableOf(name), environment[variableOf(name)]]),
  );
  // A secret in the environment may be another's, as exec hands it to what it runs.
  const receiversLater = flags.webhookSecret === undefined && flags.redelivery === undefined;
  const sources = { flags, variables, folder };
  // stdout is the protocol's.
  const settings = {
    ...resolveSettings({ ...sources, receiversLater, defaults: mcpDefaults }),
    log: 'silent' as const,
  };
  const idle = ownServerSettings.find((name) => name !== 'controlToken' && flags[name] !== undefined);
  if (server !== undefined && idle !== undefined) {
    throw createUsageFailure({
      en: `--server names a mock server that runs, so ${flagOf(idle)} does nothing. Leave one of them out.`,
      zh: `--server 指定了运行中的模拟服务器，因此 ${flagOf(idle)} 不起作用。请去掉其中之一。`,
    });
  }
  const token = typeof flags['controlToken'] === 'string' ? flags['controlToken'] : undefined;
  return {
    server: server === undefined ? undefined : readServer(server),
    controlToken: readControlToken(token, environment),
    settings,
    given: givenIn(sources),
  };
}
