import type { Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import { sayIn } from '../../language.ts';
import { addReportFlags, interruptedNote, violationsOrWarnings, type ReportFlags } from '../../reports/report-flags.ts';
import type { CommandContext } from '../../verb.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock check har session.har',
      {
        en: 'what DevTools saved: Network, Save all as HAR with content',
        zh: '开发者工具所保存的：网络、以 HAR 格式保存所有内容',
      },
    ],
    ['sobot-mock check har session.har --reporter junit -o har.xml', { en: 'for a CI server', zh: '供 CI 服务器使用' }],
    [
      'sobot-mock start --initial-state session.har',
      { en: 'a mock server that begins with what the session saw', zh: '以会话所见内容开始的模拟服务器' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'no violations', zh: '没有违规' },
    [exitCodes.violations]: violationsOrWarnings,
    [exitCodes.usage]: {
      en: 'wrong usage, no HAR, or nothing of the provider in it',
      zh: '用法有误、不是 HAR，或其中没有官方的内容',
    },
    [interruptedCode]: interruptedNote,
  },
};

/** Declares `check har`. */
export function defineHar(parent: Command, context: CommandContext): void {
  const { language } = context;
  const say = sayIn(language);
  const command = parent
    .command('har')
    .argument(
      '<file>',
      say('a session that a browser, a proxy or sobot-mock recorded', '浏览器、代理或 sobot-mock 录制的会话'),
    )
    .summary(say('both sides of a recorded session, offline', '离线检查录制的会话的双方'))
    .description(
      say(
        'Judge a recorded session (HAR): what the client did, as check journal does, and what the provider answered, as the ' +
          'proxy does. The file is read piece by piece; nothing is sent.',
        '评判录制的会话（HAR）：像 check journal 那样检查客户端做了什么，像 proxy 那样检查官方的响应。逐段读取文件；不发送任何请求。',
      ),
    );
  addReportFlags(command, language, { generates: false }).action(async (file: string, flags: ReportFlags) => {
    const { checkHar } = await import('./har/run.ts');
    await checkHar(file, flags, context);
  });
  addHelpSections(command, language, sections);
}
