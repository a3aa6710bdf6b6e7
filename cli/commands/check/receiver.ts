import { Option, type Command } from 'commander';
import type { Scenario } from '../../../generators/generated/types.ts';
import { assertApart } from '../../assert-apart.ts';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import { sayIn, type Say } from '../../language.ts';
import { printable } from '../../printable.ts';
import { readScenarioFile } from '../../read-scenario-file.ts';
import { repeated } from '../../repeated.ts';
import { addReportFlags, interruptedNote, violationsOrWarnings, type ReportFlags } from '../../reports/report-flags.ts';
import { readTimeoutFlag } from '../../timeout-flag.ts';
import type { CommandContext } from '../../verb.ts';
import { readWebhookSecret } from '../../webhook-secret.ts';
import { wholeNumber } from '../../whole-number.ts';

interface ReceiverFlags extends ReportFlags {
  readonly url: string;
  readonly secret?: string;
  readonly destination?: string;
  readonly probe?: string;
  readonly recording?: readonly string[];
  readonly header?: readonly string[];
  readonly timeout: string;
  readonly concurrency: string;
}

const sections: HelpSections = {
  examples: [
    ['sobot-mock check receiver --url http://127.0.0.1:3000/webhook', { en: 'unsigned', zh: '不签名' }],
    [
      'sobot-mock check receiver --url "$URL" --secret s3cret --probe http://127.0.0.1:3000/handled',
      { en: 'everything', zh: '全部检查' },
    ],
    [
      'sobot-mock check receiver --url "$URL" --secret s3cret --only signature malformed',
      { en: 'two families of rules', zh: '两类规则' },
    ],
    [
      'sobot-mock check receiver --url "$URL" --recording events.json --only recorded',
      { en: 'what a platform has sent', zh: '平台发送过的内容' },
    ],
    [
      'sobot-mock check receiver --url "$URL" --header authorization="Bearer $TOKEN"',
      { en: 'behind a gateway', zh: '位于网关之后' },
    ],
    [
      'sobot-mock check receiver --url "$URL" --reporter junit -o receiver.xml',
      { en: 'for a CI server', zh: '供 CI 服务器使用' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'no violations', zh: '没有违规' },
    [exitCodes.violations]: violationsOrWarnings,
    [exitCodes.usage]: {
      en: 'wrong usage, a recording or a probe that is something else, or a secret is needed',
      zh: '用法有误、录制或探针不是应有的内容，或需要密钥',
    },
    [exitCodes.unreachable]: { en: 'nobody takes connections at the URL', zh: '该 URL 处无人接受连接' },
    [interruptedCode]: interruptedNote,
  },
};

/** Declares `check receiver`. */
export function defineReceiver(parent: Command, context: CommandContext): void {
  const { language } = context;
  const say = sayIn(language);
  const command = parent
    .command('receiver')
    .summary(say('a webhook endpoint, by sending it what LINE sends', '检查 webhook 端点：向它发送 LINE 会发的内容'))
    .description(
      say(
        'Examine a webhook endpoint: send it every documented event, what LINE may add, what comes twice or at once, forged ' +
          'signatures, and what is no event at all, some 870 requests. The receiver takes the events for real ones: examine ' +
          'one in a test environment.',
        '检查 webhook 端点：发送每个有文档的事件、LINE 可能附加的内容、重复或同时到来的事件、伪造的签名，以及根本不是事件的内容，' +
          '约 870 个请求。接收端会把它们当成真实事件：请在测试环境中检查。',
      ),
    )
    .requiredOption('--url <url>', say('where the receiver takes events', '接收端接收事件的地址'));
  for (const option of receiverOptions(say)) command.addOption(option);
  addReportFlags(command, language).action((flags: ReceiverFlags) => checkReceiver(flags, context));
  addHelpSections(command, language, sections);
}

const receiverOptions = (say: Say): readonly Option[] => [
  new Option(
    '--secret <secret>',
    say(
      'channel secret that it verifies with (or SOBOT_MOCK_WEBHOOK_SECRET; default: unsigned)',
      '它用来验证签名的渠道密钥（或 SOBOT_MOCK_WEBHOOK_SECRET；默认：不签名）',
    ),
  ),
  new Option(
    '--destination <id>',
    say(
      'LINE user id of the official account, where the receiver knows it (default: one made up)',
      '官方账号的 LINE 用户 id，若接收端认得它（默认：虚构一个）',
    ),
  ),
  new Option(
    '--probe <url>',
    say(
      'answers {"handled": a number} or {"handled": ["webhookEventId", …]}: what was handled so far',
      '应答 {"handled": 数量} 或 {"handled": ["webhookEventId", …]}：至今处理了什么',
    ),
  ),
  new Option(
    '--recording <file>',
    say(
      'what listen --record has written: the first 200 requests, word for word (repeatable)',
      'listen --record 所写的文件：前 200 个请求，逐字发送（可重复）',
    ),
  ).argParser(repeated),
  new Option(
    '--header <name=value>',
    say('sent with every request, its value never shown (repeatable)', '随每个请求发送，其值从不显示（可重复）'),
  ).argParser(repeated),
  new Option('--timeout <duration>', say('for an acknowledgement', '等待确认的时限')).default(
    '2s',
    say('2s, what LINE allows', '2s，即 LINE 允许的时间'),
  ),
  new Option('--concurrency <count>', say('requests under way at a time in a burst', '突发时同时进行的请求数')).default(
    '20',
    '20',
  ),
];

async function checkReceiver(flags: ReceiverFlags, context: CommandContext): Promise<void> {
  const { url, destination, probe } = flags;
  const secret = readWebhookSecret(flags.secret, context.environment);
  if (secret === undefined && flags.only?.every((name) => name === 'signature')) {
    throw createUsageFailure({
      en: '--only signature needs the channel secret: nothing is signed without. Give --secret, or SOBOT_MOCK_WEBHOOK_SECRET.',
      zh: '--only signature 需要渠道密钥：没有它就没有签名。请给出 --secret 或 SOBOT_MOCK_WEBHOOK_SECRET。',
    });
  }
  const headers = Object.fromEntries((flags.header ?? []).map(readHeader));
  assertApart({
    folder: context.folder,
    writes: [{ by: '--output', file: flags.output }],
    reads: (flags.recording ?? []).map((file) => ({ by: '--recording', file })),
  });
  const recordings: Scenario[] = [];
  for (const file of flags.recording ?? []) recordings.push(await readScenarioFile(file, context));
  const timeout = readTimeoutFlag(flags.timeout, longest);
  const concurrency = readConcurrency(flags.concurrency);
  const [{ Agent, fetch }, kit, { runCheck }] = await Promise.all([
    import('undici'),
    import('../../../contract-tests/kit/receiver/check.ts'),
    import('./run-check.ts'),
  ]);
  const dispatcher = new Agent({ connect: { timeout } });
  // undici types its own Request and Response apart from those of the platform; they are the same classes in all but name.
  const send = (input: string, init: RequestInit): Promise<Response> =>
    fetch(input, { ...init, dispatcher } as Parameters<typeof fetch>[1]) as unknown as Promise<Response>;
  try {
    await runCheck(flags, context, (options) =>
      kit.checkReceiver({
        ...options,
        url,
        destination,
        probe,
        recordings,
        secret,
        headers,
        timeout,
        concurrency,
        fetch: send,
      }),
    );
  } finally {
    await dispatcher.destroy();
  }
}

function readHeader(text: string): readonly [string, string] {
  const [, name, value] = /^([^=\s]+)=(.*)$/su.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  // What is wrong with it may be a credential, so it is not repeated.
  throw createUsageFailure({
    en: '--header is not a name and a value. Write it like authorization="Bearer t0ken".',
    zh: '--header 不是名称和值。请写成 authorization="Bearer t0ken" 的形式。',
  });
}

/** The longest acknowledgement that is waited for. */
const longest = '10m';

function readConcurrency(text: string): number {
  const count = wholeNumber(text);
  if (count !== undefined && count >= 1 && count <= 1000) return count;
  throw createUsageFailure({
    en: `--concurrency ${printable(text)} is not how many requests go at a time. Give 1 to 1000.`,
    zh: `--concurrency ${printable(text)} 不是同时进行的请求数。请给出 1 到 1000。`,
  });
}
