import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import type { Verb } from '../../verb.ts';
import type { RunFlags } from './options.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock run scenario.json --to http://127.0.0.1:3000/webhook --secret s3cret',
      { en: 'play it', zh: '播放场景' },
    ],
    ['sobot-mock run scenario.json --dry-run', { en: 'look at what would be sent', zh: '查看将要发送的内容' }],
    [
      'sobot-mock run scenario.json --to "$URL" --json | jq \'select(.type == "request").body\'',
      { en: 'what was sent', zh: '发送了什么' },
    ],
    ['sobot-mock schema show scenario', { en: 'what a scenario may hold', zh: '场景可含的内容' }],
  ],
  codes: {
    [exitCodes.fine]: {
      en: 'it went as the scenario expects; without expect steps: every request was answered as it should',
      zh: '如场景所期望；没有 expect 步骤时：每个请求都得到应有的应答',
    },
    [exitCodes.violations]: { en: 'it did not', zh: '不如所期望' },
    [exitCodes.usage]: {
      en: 'wrong usage, a file that is no scenario, or a step that cannot be played',
      zh: '用法有误、文件不是场景，或有无法播放的步骤',
    },
    [exitCodes.unreachable]: { en: 'no connection to the receiver', zh: '无法连接接收端' },
    130: { en: 'stopped by SIGINT', zh: '被 SIGINT 中止' },
  },
};

export const run: Verb = {
  define(command, context) {
    const { language } = context;
    const say = sayIn(language);
    command
      .description(
        say(
          'Play a scenario against a receiver: people act, the clock moves, deliveries fail. The same file sends the ' +
            'same bytes in the same order every time.',
          '对接收端播放一个场景：用户行动，时钟前进，投递失败。同一文件每次以相同顺序发送相同的字节。',
        ),
      )
      .argument(
        '<file>',
        say(
          'a scenario, as schemas/scenario.json describes it; - reads stdin',
          '场景，见 schemas/scenario.json；- 读取 stdin',
        ),
      )
      .option('--to <url>', say("the receiver (default: the scenario's own)", '接收端（默认：场景自带的）'))
      .option(
        '--secret <secret>',
        say(
          "channel secret that signs requests (default: the scenario's own, else unsigned)",
          '为请求签名的渠道密钥（默认：场景自带的，没有则不签名）',
        ),
      )
      .option(
        '--dry-run',
        say(
          'print the requests that would be sent, byte for byte, and send nothing',
          '逐字节打印将要发送的请求，不发送',
        ),
      )
      .option(
        '--json',
        say(
          'each step, request and mismatch as a JSON document on a line of its own, on stdout',
          '每个步骤、请求和不符之处各为 stdout 上的一行 JSON 文档',
        ),
      )
      .action(async (file: string, flags: RunFlags) => {
        const [{ readRunOptions }, { runFile }] = await Promise.all([import('./options.ts'), import('./run.ts')]);
        await runFile(await readRunOptions(file, flags, context), context);
      });
    addHelpSections(command, language, sections);
  },
  completions: { file: { files: true } },
};
