import { Option } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { addSettingFlags } from '../../settings/flags.ts';
import type { Verb } from '../../verb.ts';
import { mcpDefaults, mcpSettings, type McpFlags } from './options.ts';

export const mcp: Verb = {
  define(command, context) {
    command
      .description(
        'Serve the Model Context Protocol on stdin and stdout, for coding agents: see what the app under test did and why ' +
          'it was refused, act as a LINE user, move the clock. It starts a mock server of its own, or goes onto one that runs.',
      )
      .addOption(new Option('--server <url>', 'a mock server that runs (default: one of its own)'));
    addSettingFlags(command, mcpSettings, { defaults: mcpDefaults });
    command.action(async (flags: McpFlags) => {
      const { runMcp } = await import('./run.ts');
      await runMcp(flags, context);
    });
    addHelpSections(command, {
      examples: [
        ['sobot-mock mcp', 'on a mock server of its own, on a free port that the client is told'],
        ['sobot-mock mcp --server http://127.0.0.1:7626', 'on one that runs: both see the same'],
      ],
      codes: {
        [exitCodes.fine]: 'the client closed stdin, or SIGINT or SIGTERM stopped it',
        [exitCodes.usage]: 'wrong usage or configuration, or the port is taken',
        [exitCodes.unreachable]: 'the mock server that --server names does not answer',
      },
    });
  },
};
