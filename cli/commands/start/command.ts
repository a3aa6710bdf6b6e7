import { behaviourAssignments } from '../../behaviour-assignments.ts';
import { exitCodes, secondSignalNote } from '../../exit.ts';
import { addHelpSections, languageOption, type HelpSections } from '../../help.ts';
import { sayIn, type Language } from '../../language.ts';
import { behaviourSection } from '../../settings/behaviour-section.ts';
import { addSettingFlags, configOption } from '../../settings/flags.ts';
import { logs } from '../../settings/parsers.ts';
import type { SettingSources } from '../../settings/resolve.ts';
import type { Verb } from '../../verb.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock start',
      { en: 'on http://127.0.0.1:7626, with an account to query', zh: '位于 http://127.0.0.1:7626，账号可供查询' },
    ],
    [
      'sobot-mock start -p 0 --log json',
      {
        en: 'on any free port; the first line of stdout tells which',
        zh: '使用任一空闲端口；stdout 的第一行说明是哪个',
      },
    ],
    [
      'sobot-mock start --seed 7 --clock 2025-03-10T08:00:00Z',
      { en: 'the same answers to the same calls, every time', zh: '相同的调用每次得到相同的响应' },
    ],
    [
      'sobot-mock start --behaviour language=en --behaviour errorStatus=mapped',
      { en: 'English texts, and HTTP statuses', zh: '英文文字，以及 HTTP 状态码' },
    ],
    [
      'sobot-mock start --webhook-url http://127.0.0.1:3000/webhook --webhook-secret s3cret',
      {
        en: 'webhook events go to your receiver, signed; each delivery is printed with its answer',
        zh: 'webhook 事件签名后发给您的接收端；打印每次投递及其应答',
      },
    ],
    ['sobot-mock start --initial-state tenant.json', { en: 'records of your own', zh: '自己的记录' }],
    [
      'sobot-mock start --data mock.db',
      { en: 'what was answered outlives it, even when it is killed', zh: '应答过的内容都会保留，即使进程被强制终止' },
    ],
    [
      'sobot-mock start --store postgres://mock@db/mock',
      {
        en: 'one of several servers that are one mock; its password in PGPASSWORD',
        zh: '合为一个 mock 的多个服务之一；密码放在 PGPASSWORD 中',
      },
    ],
    [
      'sobot-mock start --save-on-exit tenant.json',
      { en: 'what they have become, for the next time', zh: '记录最终的样子，供下次使用' },
    ],
  ],
  codes: {
    [exitCodes.fine]: {
      en: 'stopped by SIGINT, SIGTERM, SIGHUP or SIGQUIT, after it answered what was under way',
      zh: '被 SIGINT、SIGTERM、SIGHUP 或 SIGQUIT 停止，进行中的请求均已应答',
    },
    [exitCodes.usage]: {
      en: 'wrong usage or configuration, or the port is taken',
      zh: '用法或配置有误，或端口被占用',
    },
    130: secondSignalNote,
  },
};

export const start: Verb = {
  define(command, context) {
    const { language } = context;
    command.description(
      sayIn(language)(
        'Start the mock server. It answers like Sobot. It has one tenant; more can be made at /_mock/tenants.',
        '启动模拟服务器。它像 Sobot 一样应答。它有一个租户；可在 /_mock/tenants 创建更多。',
      ),
    );
    addSettingFlags(command, language);
    command
      .addOption(configOption(language))
      .addOption(languageOption(language))
      .addHelpText('after', () => behaviourSection(language))
      .addHelpText('after', () => precedenceSection(language))
      .action(async (flags: SettingSources['flags']) => {
        const { runStart } = await import('./run.ts');
        await runStart(flags, context);
      });
    addHelpSections(command, language, sections);
  },
  completions: {
    '--behaviour': { words: behaviourAssignments() },
    '--initial-state': { words: ['believable', 'empty'], files: true },
    '--data': { files: true },
    '--save-on-exit': { files: true },
    '--config': { files: true },
    '--log': { words: logs },
  },
};

function precedenceSection(language: Language): string {
  if (language === 'zh') {
    return `
优先级：
  1. 命令行选项
  2. 环境变量：--app-key 对应 SOBOT_MOCK_APP_KEY，依此类推；列表用逗号分隔
  3. 配置：--app-key 对应 appKey，依此类推；其 schema 见
     \`sobot-mock schema show config\`
  4. --initial-state 的状态文件：其中的种子、时区、时钟和行为开关
  5. 默认值`;
  }
  return `
Precedence:
  1. flags
  2. variables: SOBOT_MOCK_APP_KEY for --app-key, and so on; lists take commas
  3. the configuration: appKey for --app-key, and so on; its schema is
     \`sobot-mock schema show config\`
  4. the state file of --initial-state: its seed, timezone, clock and switches
  5. the defaults`;
}
