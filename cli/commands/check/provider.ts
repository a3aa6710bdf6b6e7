import type { Command, Option } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, groupOption, type HelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import { sayIn, type Say } from '../../language.ts';
import { addReportFlags, interruptedNote } from '../../reports/report-flags.ts';
import type { CommandContext } from '../../verb.ts';
import type { ProviderFlags } from './provider/options.ts';

const accountOptions = (say: Say): readonly Option[] => [
  groupOption(
    'Which:',
    '--base-url <url>',
    say('where the API is, like https://sg.sobot.com', '接口地址，如 https://sg.sobot.com'),
  ).makeOptionMandatory(),
  groupOption(
    'Which:',
    '--appid <id>',
    say('credential id (or SOBOT_MOCK_APPID)', '接口凭证 id（或 SOBOT_MOCK_APPID）'),
  ),
  groupOption(
    'Which:',
    '--app-key <key>',
    say(
      'credential key; other users of this machine can read command lines, so better in SOBOT_MOCK_APP_KEY',
      '密钥；本机其他用户可以看到命令行，最好放在 SOBOT_MOCK_APP_KEY 中',
    ),
  ),
  groupOption(
    'Which:',
    '--token <token>',
    say(
      'use this one and get none (or, for the same reason, SOBOT_MOCK_TOKEN)',
      '使用此 token，不另行获取（同理也可用 SOBOT_MOCK_TOKEN）',
    ),
  ),
  groupOption(
    'Which:',
    '--channel <id>',
    say('with --message: the channel that it came to', '配合 --message：消息所到的渠道'),
  ),
  groupOption(
    'Which:',
    '--message <id>',
    say('an image, audio, video or file message whose content can be fetched', '内容可取的图片、音频、视频或文件消息'),
  ),
];

const runOptions = (say: Say): readonly Option[] => [
  groupOption(
    'How:',
    '--rate <count>',
    say(
      'requests per second at most (default: 4, no limit for a provider on this machine)',
      '每秒最多请求数（默认：4；官方位于本机时不限）',
    ),
  ),
  groupOption('How:', '--timeout <duration>', say('for an answer', '等待响应的时限')).default('10s', '10s'),
  groupOption(
    'Report:',
    '--behaviour-file <file>',
    say(
      'write the behaviour switches that match it, for sobot-mock start --config',
      '写出与其相符的行为开关，供 sobot-mock start --config 使用',
    ),
  ),
  groupOption(
    'Report:',
    '--baseline <file>',
    say('tell only what changed since the run that it is of', '只说明自该基线以来的变化'),
  ),
  groupOption('Report:', '--update-baseline', say('write this run to it', '把本次运行写入基线')),
];

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock check provider --base-url http://127.0.0.1:7626 --appid 1 --app-key 2',
      { en: 'the mock server on this machine', zh: '本机的模拟服务器' },
    ],
    [
      'SOBOT_MOCK_APP_KEY=… sobot-mock check provider --base-url https://sg.sobot.com --appid … --behaviour-file sobot.json',
      { en: 'your Sobot, and how to make a mock server like it', zh: '您的 Sobot，以及如何得到与之相同的模拟服务器' },
    ],
    ['sobot-mock start --config sobot.json', { en: 'that mock server', zh: '那个模拟服务器' }],
    [
      'SOBOT_MOCK_TOKEN=… sobot-mock check provider --base-url https://sg.sobot.com',
      { en: 'with the token that your services share', zh: '使用您的各服务共用的 token' },
    ],
    [
      'sobot-mock check provider … --baseline sobot.json --update-baseline',
      { en: 'the first time; later, to accept what changed', zh: '首次运行；以后用来接受变化' },
    ],
    [
      'sobot-mock check provider … --baseline sobot.json --fail-on drift',
      { en: 'what changed since; 1 if anything did', zh: '此后的变化；有任何变化则退出码为 1' },
    ],
    [
      'sobot-mock check provider … --include token',
      {
        en: 'get a second token as well, and see what becomes of the first',
        zh: '再获取一个 token，看第一个会怎样',
      },
    ],
    [
      'sobot-mock check provider … --only record-list/filter --seed 7',
      { en: 'some checks, with other cases', zh: '部分检查，使用其他用例' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'no violations', zh: '没有违规' },
    [exitCodes.violations]: {
      en: 'violations; or warnings with --fail-on warning, changes with --fail-on drift',
      zh: '有违规；或带 --fail-on warning 时有警告，带 --fail-on drift 时有变化',
    },
    [exitCodes.usage]: {
      en: 'wrong usage, or the credentials were refused',
      zh: '用法有误，或接口凭证被拒绝',
    },
    [exitCodes.unreachable]: { en: 'the provider does not answer', zh: '官方没有应答' },
    [interruptedCode]: interruptedNote,
  },
};

/** Declares `check provider`. */
export function defineProvider(parent: Command, context: CommandContext): void {
  const { language } = context;
  const say = sayIn(language);
  const command = parent
    .command('provider')
    .summary(
      say(
        'check the real platform, a proxy, or a mock that claims to be it',
        '检查真实平台、代理，或声称与之相同的模拟',
      ),
    )
    .description(
      say(
        'Check whether a provider keeps to the contract: the real platform, a staging proxy, or a mock that claims to be it. ' +
          'Calls only read. They begin with one getToken, which on Sobot may end the token that your services hold: give ' +
          'that one with --token where it is shared. Nothing secret is in what is printed.',
        '检查官方是否遵守契约：真实平台、测试环境的代理，或声称与之相同的模拟。只做读取调用，以一次 getToken 开始；在 Sobot 上这可能使' +
          '您的服务所持的 token 失效：共用 token 时请用 --token 给出。打印的内容不含任何秘密。',
      ),
    );
  for (const option of [...accountOptions(say), ...runOptions(say)]) command.addOption(option);
  addReportFlags(command, language, { watches: true }).action(async (flags: ProviderFlags) => {
    const { runCheckProvider } = await import('./provider/run.ts');
    await runCheckProvider(flags, context);
  });
  addHelpSections(command, language, sections);
}
