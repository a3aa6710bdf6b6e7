import { createUsageFailure } from '../../exit.ts';
import { readControlToken, readServer } from '../../server-option.ts';
import { loadConfig, namedConfig } from '../../settings/config-file.ts';
import { forOwnServer, nothingKept, ownServerSettings } from '../../settings/own-server.ts';
import { givenIn, resolveSettings, type GivenSettings, type SettingSources } from '../../settings/resolve.ts';
import { flagOf, type Settings } from '../../settings/rows.ts';
import type { CommandContext } from '../../verb.ts';

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

/** What is said of a mock server of its own, and does nothing for one that runs. */
const ofOwn = [...ownServerSettings.filter((name) => name !== 'controlToken'), 'config'];

/** @throws (rejects with) a usage failure that says which flag, variable or setting of the configuration is wrong */
export async function readMcpOptions(
  { server, ...flags }: McpFlags,
  { environment, folder }: Pick<CommandContext, 'environment' | 'folder'>,
): Promise<McpCommandOptions> {
  const idle = ofOwn.find((name) => flags[name] !== undefined);
  if (server !== undefined && idle !== undefined) {
    throw createUsageFailure({
      en: `--server names a mock server that runs, so ${flagOf(idle)} does nothing. Leave one of them out.`,
      zh: `--server 指定了运行中的模拟服务器，因此 ${flagOf(idle)} 不起作用。请去掉其中之一。`,
    });
  }
  // One that runs has its own.
  const variables = server === undefined ? environment : {};
  // A secret in the environment may be another's, as exec hands it to what it runs.
  const receiversLater = flags.webhookSecret === undefined && flags.redelivery === undefined;
  const named = namedConfig(flags, environment);
  const config = server === undefined ? forOwnServer(await loadConfig({ folder, named })) : undefined;
  const sources = { flags, variables, config, folder };
  const settings = {
    ...resolveSettings({ ...sources, receiversLater, defaults: mcpDefaults }),
    ...nothingKept,
    // stdout is the protocol's.
    log: 'silent' as const,
  };
  const token = typeof flags['controlToken'] === 'string' ? flags['controlToken'] : undefined;
  return {
    server: server === undefined ? undefined : readServer(server),
    controlToken: readControlToken(token, environment),
    settings,
    given: givenIn(sources),
  };
}
