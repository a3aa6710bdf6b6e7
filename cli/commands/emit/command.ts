import { Argument, type Option } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, groupOption, type HelpSections } from '../../help.ts';
import { sayIn, type Say } from '../../language.ts';
import { repeated } from '../../repeated.ts';
import { logs } from '../../settings/parsers.ts';
import type { Verb } from '../../verb.ts';
import { emittableNames, type EmittableName } from './event-names.ts';
import type { EmitFlags } from './options.ts';

const whereTo = (say: Say): readonly Option[] => [
  groupOption('Where to:', '--to <url>', say('a receiver; no mock server is needed', '接收端；无需模拟服务器')),
  groupOption(
    'Where to:',
    '--server <url>',
    say("a mock server: its tenant's receivers get the events", '模拟服务器：事件发给其租户的接收端'),
  ),
  groupOption(
    'Where to:',
    '--appid <id>',
    say('the tenant (with --server; default: 1)', '租户（配合 --server；默认：1）'),
  ),
  groupOption(
    'Where to:',
    '--control-token <token>',
    say(
      'of the mock server (or SOBOT_MOCK_CONTROL_TOKEN; with --server)',
      '模拟服务器的控制令牌（或 SOBOT_MOCK_CONTROL_TOKEN；配合 --server）',
    ),
  ),
  groupOption('How many:', '-c, --count <count>', say('events', '事件的数量')).default('1', '1'),
  groupOption('How many:', '--concurrency <count>', say('requests under way at a time', '同时进行的请求数')).default(
    '16',
    '16',
  ),
  groupOption(
    'How many:',
    '--batch <count>',
    say('events in one request (with --to; default: 1)', '一个请求中的事件数（配合 --to；默认：1）'),
  ),
];

const what = (say: Say): readonly Option[] => [
  groupOption(
    'What:',
    '--destination <id>',
    say(
      'the bot that is addressed (with --to; default: one that is drawn)',
      '事件所发往的 bot（配合 --to；默认：抽取一个）',
    ),
  ),
  groupOption(
    'What:',
    '--user <id>',
    say(
      'who does it; events of one user keep their order, so go one by one',
      '由谁来做；同一用户的事件保持顺序，因此逐个发送',
    ),
  ),
  groupOption(
    'What:',
    '--set <path=value>',
    say('set a property, to JSON or text (repeatable)', '设置一个属性，取值为 JSON 或文本（可重复）'),
  ).argParser(repeated),
  groupOption(
    'What:',
    '--no-validate',
    say('send what breaks the contract, too (with --to)', '违反契约的也发送（配合 --to）'),
  ),
  groupOption(
    'What:',
    '--secret <secret>',
    say(
      'channel secret that signs requests (with --to; default: unsigned)',
      '为请求签名的渠道密钥（配合 --to；默认：不签名）',
    ),
  ),
  groupOption(
    'What:',
    '--spelling <spelling>',
    say('characters beyond ASCII as they are, or as escapes (with --to)', 'ASCII 以外的字符：原样或转义（配合 --to）'),
  ).choices(['raw', 'escaped']),
  groupOption(
    'What:',
    '--seed <number>',
    say(
      'emit the same every time, at a fixed time unless --clock says when (with --to)',
      '每次发送相同内容，时间固定，除非由 --clock 指定（配合 --to）',
    ),
  ),
  groupOption(
    'What:',
    '--clock <instant>',
    say(
      'when it happens, like 2025-03-10T08:00:00Z (with --to; default: now)',
      '何时发生，如 2025-03-10T08:00:00Z（配合 --to；默认：现在）',
    ),
  ),
];

const how = (say: Say): readonly Option[] => [
  groupOption(
    'How:',
    '--timeout <duration>',
    say(
      'for an answer (with --to; default: 2s), or the next delivery to end (30s)',
      '等待应答的时限（配合 --to；默认：2s），或等待下一个投递结束的时限（30s）',
    ),
  ),
  groupOption(
    'How:',
    '--dry-run',
    say(
      'print what would be sent, one JSON document a line, and send nothing',
      '打印将要发送的内容，每行一个 JSON 文档，不发送',
    ),
  ),
  groupOption(
    'How:',
    '--log <format>',
    say(
      'pretty: progress and a summary; json: each delivery on stdout as well; silent',
      'pretty：进度与小结；json：每个投递也写到 stdout；silent：无',
    ),
  )
    .choices(logs)
    .default('pretty', 'pretty'),
];

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock emit image --to http://127.0.0.1:3000/webhook --secret s3cret',
      { en: 'one signed event', zh: '一个已签名的事件' },
    ],
    [
      'sobot-mock emit text --to http://127.0.0.1:3000/webhook --set message.text=hello',
      { en: 'a text of your own', zh: '自己的文本' },
    ],
    ['sobot-mock emit text --to "$URL" --set source.type=group', { en: 'said in a group', zh: '在群组中说的' }],
    [
      'sobot-mock emit text --to "$URL" -c 10000 --concurrency 32',
      { en: 'ten thousand, thirty-two at a time', zh: '一万个，每次三十二个' },
    ],
    ['sobot-mock emit verify --to "$URL"', { en: 'what LINE sends to verify a URL', zh: 'LINE 验证 URL 时发送的内容' }],
    ['sobot-mock emit sticker --seed 7 --dry-run', { en: 'look at what would be sent', zh: '查看将要发送的内容' }],
    [
      'sobot-mock emit image --server http://127.0.0.1:7626 --set count=3',
      {
        en: 'a set of three images from a user of tenant 1; getMediaContent knows them',
        zh: '租户 1 的一位用户发来的一组三张图片；getMediaContent 可以取到',
      },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'all acknowledged', zh: '全部已确认' },
    [exitCodes.violations]: { en: 'some failed, or did not end', zh: '有的失败，或没有结束' },
    [exitCodes.usage]: {
      en: 'wrong usage, or refused by the mock server',
      zh: '用法有误，或被模拟服务器拒绝',
    },
    [exitCodes.unreachable]: {
      en: 'no connection to the receiver or the mock server',
      zh: '无法连接接收端或模拟服务器',
    },
    130: {
      en: 'stopped by SIGINT, with a summary so far; a second one stops at once',
      zh: '被 SIGINT 中止，附当时的小结；再次收到则立即停止',
    },
  },
};

export const emit: Verb = {
  define(command, context) {
    const say = sayIn(context.language);
    for (const option of [...whereTo(say), ...what(say), ...how(say)]) command.addOption(option);
    command
      .description(
        say(
          'Send webhook events: straight to a receiver (--to), or by having a running mock server play the LINE user ' +
            '(--server).',
          '发送 webhook 事件：直接发给接收端（--to），或由运行中的模拟服务器扮演 LINE 用户（--server）。',
        ),
      )
      .addArgument(
        new Argument(
          '<event>',
          say('what happens; verify is the envelope without events', '发生什么；verify 是不含事件的信封'),
        ).choices(emittableNames),
      )
      .action(async (event: EmittableName, flags: EmitFlags) => {
        const [{ readEmitOptions }, { runEmit }] = await Promise.all([import('./options.ts'), import('./run.ts')]);
        await runEmit(readEmitOptions(event, flags, context.environment), context);
      });
    addHelpSections(command, context.language, sections);
  },
};
