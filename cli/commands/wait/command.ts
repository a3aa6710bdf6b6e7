import { Option } from 'commander';
import { createUnreachableFailure, exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import { readServer } from '../../server-option.ts';
import { readWaitFlag } from '../../timeout-flag.ts';
import type { Verb } from '../../verb.ts';
import { defaultServer } from './default-server.ts';
import { look } from './look.ts';
import { waitUntilReady } from './wait-until-ready.ts';

interface WaitOptions {
  readonly server?: string;
  readonly timeout: string;
}

const sections: HelpSections = {
  examples: [
    ['sobot-mock wait', { en: 'until the mock server on this machine answers', zh: '直到本机的模拟服务器应答' }],
    [
      'sobot-mock wait --server http://mock:7626 --timeout 2m && npm test',
      { en: 'before the tests that need it', zh: '在需要它的测试之前' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'ready', zh: '已就绪' },
    [exitCodes.usage]: { en: 'wrong usage', zh: '用法有误' },
    [exitCodes.unreachable]: { en: 'not ready in time', zh: '未在时限内就绪' },
    130: { en: 'stopped by SIGINT', zh: '被 SIGINT 中止' },
  },
};

export const wait: Verb = {
  define(command, context) {
    const { language } = context;
    const say = sayIn(language);
    command
      .description(say('Wait until a mock server is ready to answer.', '等待模拟服务器可以应答。'))
      .option(
        '--server <url>',
        say(
          'where it is (default: http://127.0.0.1:7626, or as SOBOT_MOCK_HOST, SOBOT_MOCK_PORT and SOBOT_MOCK_HTTPS say)',
          '其地址（默认：http://127.0.0.1:7626，或由 SOBOT_MOCK_HOST、SOBOT_MOCK_PORT 和 SOBOT_MOCK_HTTPS 决定）',
        ),
      )
      .addOption(
        new Option('--timeout <duration>', say('how long to try: 500ms, 30s, 2m', '尝试多久：500ms、30s、2m')).default(
          '30s',
          '30s',
        ),
      )
      .action(async ({ server, timeout }: WaitOptions) => {
        const url = new URL('/_mock/ready', server === undefined ? defaultServer(context) : readServer(server));
        const { ready, seen } = await waitUntilReady({
          timeout: readWaitFlag('--timeout', timeout),
          look: (limit) => look(url, limit),
          now: () => performance.now(),
          sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
        });
        if (!ready) {
          throw createUnreachableFailure({
            en: `${url.origin} was not ready within ${timeout}. Last seen: ${seen.en}.`,
            zh: `${url.origin} 未在 ${timeout} 内就绪。最后所见：${seen.zh}。`,
          });
        }
        context.note(say(`${url.origin} is ready.`, `${url.origin} 已就绪。`));
      });
    addHelpSections(command, language, sections);
  },
};
