import type { Option } from 'commander';
import { exitCodes, secondSignalNote } from '../../exit.ts';
import { addHelpSections, groupOption, languageOption, type HelpSections } from '../../help.ts';
import { sayIn, type Say } from '../../language.ts';
import { addSettingFlags } from '../../settings/flags.ts';
import { logs } from '../../settings/parsers.ts';
import { insecureOption, pseudonymKeyOption, relaySettings } from '../../settings/relay.ts';
import type { Verb } from '../../verb.ts';
import type { ListenFlags } from './options.ts';

const receiverOptions = (say: Say): readonly Option[] => [
  groupOption(
    'Receiver:',
    '--forward-to <url>',
    say(
      'where your app takes webhooks; without a path, requests keep theirs',
      '您的应用接收 webhook 的地址；不带路径时保留请求的路径',
    ),
  ),
  // Without defaults: what is not given is no flag that does nothing.
  groupOption(
    'Receiver:',
    '--timeout <duration>',
    say('how long it may take (default: 2s, what LINE allows)', '它可用的时间（默认：2s，即 LINE 允许的时间）'),
  ),
  groupOption(
    'Receiver:',
    '--keep <count>',
    say('how many requests wait while it is down (default: 1000)', '它停机期间等待的请求数（默认：1000）'),
  ),
  insecureOption('Receiver:', say),
];

const recordingOptions = (say: Say): readonly Option[] => [
  groupOption(
    'Recording:',
    '--record <file>',
    say(
      'write what came down, people masked: a scenario for sobot-mock run',
      '记录收到的内容，遮盖个人信息：可供 sobot-mock run 播放的场景',
    ),
  ),
  groupOption(
    'Recording:',
    '--keep-texts',
    say(
      'with what people wrote and where they are, which else becomes x and 0',
      '保留用户所写的文字和位置，否则换成 x 和 0',
    ),
  ),
  pseudonymKeyOption(say),
  groupOption(
    'Recording:',
    '--behaviour-file <file>',
    say(
      'write how the platform sends, for sobot-mock start --config',
      '记录平台的发送方式，供 sobot-mock start --config 使用',
    ),
  ),
];

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock listen',
      { en: 'a bin for webhooks: prints every event, and acknowledges it', zh: '收集 webhook：打印每个事件并确认' },
    ],
    [
      'sobot-mock listen --forward-to http://127.0.0.1:3000/webhook --secret "$SECRET"',
      { en: 'in front of your app', zh: '位于您的应用之前' },
    ],
    [
      'sobot-mock listen --forward-to http://127.0.0.1:3000/webhook --record events.json',
      {
        en: 'later: sobot-mock run events.json --to http://127.0.0.1:3000/webhook',
        zh: '之后：sobot-mock run events.json --to http://127.0.0.1:3000/webhook',
      },
    ],
    [
      'sobot-mock listen --behaviour-file line.json',
      { en: 'later: sobot-mock start --config line.json', zh: '之后：sobot-mock start --config line.json' },
    ],
    [
      'sobot-mock listen --log json -p 0',
      {
        en: 'for a program: one JSON document a line, the first says where it listens',
        zh: '供程序使用：每行一个 JSON 文档，第一行说明监听的地址',
      },
    ],
  ],
  codes: {
    [exitCodes.fine]: {
      en: 'stopped by SIGINT, SIGTERM, SIGHUP or SIGQUIT, after what was under way ended and the files were written',
      zh: '被 SIGINT、SIGTERM、SIGHUP 或 SIGQUIT 停止，进行中的均已结束，文件已写入',
    },
    [exitCodes.usage]: {
      en: 'wrong usage, the port is taken, or a file cannot be written',
      zh: '用法有误、端口被占用，或文件无法写入',
    },
    130: secondSignalNote,
  },
};

export const listen: Verb = {
  define(command, context) {
    const { language } = context;
    const say = sayIn(language);
    command.description(
      say(
        'Stand where the platform sends its webhooks: each request is checked against the contract and passed on to your ' +
          'app in the very bytes that came, and you are told who is wrong. Without an app, events are printed and ' +
          'acknowledged. A tunnel of your choice leads the platform here.',
        '位于平台发送 webhook 之处：对照契约检查每个请求，原样转发字节给您的应用，并说明是谁错了。没有应用时，打印事件并确认。' +
          '由您选用的隧道把平台引到这里。',
      ),
    );
    for (const option of receiverOptions(say)) command.addOption(option);
    command
      .addOption(
        groupOption(
          'Checks:',
          '--secret <secret>',
          say(
            'channel secret to verify with (or SOBOT_MOCK_WEBHOOK_SECRET)',
            '用来验证签名的渠道密钥（或 SOBOT_MOCK_WEBHOOK_SECRET）',
          ),
        ),
      )
      .addOption(
        languageOption(language, { en: 'language of what is found', zh: '检查结果的语言' }).helpGroup('Checks:'),
      );
    for (const option of recordingOptions(say)) command.addOption(option);
    addSettingFlags(command, language, relaySettings);
    command.action(async (flags: ListenFlags) => {
      const { runListen } = await import('./run.ts');
      await runListen(flags, context);
    });
    addHelpSections(command, language, sections);
  },
  completions: {
    '--record': { files: true },
    '--behaviour-file': { files: true },
    '--log': { words: logs },
  },
};
