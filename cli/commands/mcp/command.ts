import { Option } from 'commander';
import { behaviourAssignments } from '../../behaviour-assignments.ts';
import { exitCodes, secondSignalNote } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import { behaviourSection } from '../../settings/behaviour-section.ts';
import { addSettingFlags, configOption } from '../../settings/flags.ts';
import { ownServerSettings } from '../../settings/own-server.ts';
import type { Verb } from '../../verb.ts';
import { mcpDefaults, type McpFlags } from './options.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock mcp',
      {
        en: 'on a mock server of its own, on a free port that the client is told',
        zh: '使用自己的模拟服务器，空闲端口会告知客户端',
      },
    ],
    [
      'sobot-mock mcp --server http://127.0.0.1:7626',
      { en: 'on one that runs: both see the same', zh: '使用运行中的模拟服务器：双方所见相同' },
    ],
  ],
  codes: {
    [exitCodes.fine]: {
      en: 'the client closed stdin and was answered, or SIGINT, SIGTERM, SIGHUP or SIGQUIT stopped it',
      zh: '客户端关闭了 stdin 且已得到应答，或被 SIGINT、SIGTERM、SIGHUP、SIGQUIT 停止',
    },
    [exitCodes.usage]: {
      en: 'wrong usage or configuration, or the port is taken',
      zh: '用法或配置有误，或端口被占用',
    },
    [exitCodes.unreachable]: {
      en: 'the mock server that --server names does not answer',
      zh: '--server 指定的模拟服务器没有应答',
    },
    130: secondSignalNote,
  },
};

export const mcp: Verb = {
  define(command, context) {
    const { language } = context;
    const say = sayIn(language);
    command
      .description(
        say(
          'Serve the Model Context Protocol on stdin and stdout, for coding agents: see what the app under test did and why ' +
            'it was refused, act as a LINE user, move the clock. It starts a mock server of its own, or goes onto one that runs.',
          '在 stdin 与 stdout 上提供 Model Context Protocol，供编程智能体使用：查看被测应用做了什么、为何被拒绝，扮演 LINE 用户，' +
            '拨动时钟。它启动自己的模拟服务器，或使用运行中的。',
        ),
      )
      .addOption(
        new Option(
          '--server <url>',
          say('a mock server that runs (default: one of its own)', '运行中的模拟服务器（默认：自己启动一个）'),
        ),
      );
    addSettingFlags(command, language, ownServerSettings, { defaults: mcpDefaults });
    command
      .addOption(configOption(language))
      .addHelpText('after', () => behaviourSection(language))
      .action(async (flags: McpFlags) => {
        const { runMcp } = await import('./run.ts');
        await runMcp(flags, context);
      });
    addHelpSections(command, language, sections);
  },
  completions: {
    '--behaviour': { words: behaviourAssignments() },
    '--initial-state': { words: ['believable', 'empty'], files: true },
    '--config': { files: true },
  },
};
