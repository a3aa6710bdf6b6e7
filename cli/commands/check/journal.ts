import type { Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import { sayIn } from '../../language.ts';
import { addReportFlags, interruptedNote, violationsOrWarnings, type ReportFlags } from '../../reports/report-flags.ts';
import { assertAppid, controlTokenOption, readControlToken, readServer, serverOption } from '../../server-option.ts';
import type { CommandContext } from '../../verb.ts';

interface JournalFlags extends ReportFlags {
  readonly server: string;
  readonly appid?: string;
  readonly controlToken?: string;
}

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock check journal',
      { en: 'after tests that used the mock server on this machine', zh: '在使用本机模拟服务器的测试之后' },
    ],
    [
      'sobot-mock check journal --appid test-1 --fail-on warning',
      { en: 'one tenant; warnings count', zh: '一个租户；警告也算' },
    ],
    [
      'sobot-mock check journal --except paging/all-pages retry',
      { en: 'without a check, and without a family', zh: '不含某个检查，也不含某个类别' },
    ],
    ['sobot-mock check journal --reporter junit -o journal.xml', { en: 'for a CI server', zh: '供 CI 服务器使用' }],
  ],
  codes: {
    [exitCodes.fine]: { en: 'no violations', zh: '没有违规' },
    [exitCodes.violations]: violationsOrWarnings,
    [exitCodes.usage]: {
      en: 'wrong usage, no such tenant, or nothing in the journal',
      zh: '用法有误、没有该租户，或请求日志为空',
    },
    [exitCodes.unreachable]: { en: 'no mock server answers', zh: '没有模拟服务器应答' },
    [interruptedCode]: interruptedNote,
  },
};

/** Declares `check journal`. */
export function defineJournal(parent: Command, context: CommandContext): void {
  const { language } = context;
  const say = sayIn(language);
  const command = parent
    .command('journal')
    .summary(say('what a consumer did, by the journal of a mock server', '依模拟服务器的请求日志看客户端做了什么'))
    .description(
      say(
        'Judge a consumer by the journal of a mock server that its tests used: what it sent, how it keeps its token, how it ' +
          'reads lists, what it does after an error. Each tenant that was called is judged by itself.',
        '依客户端的测试所用模拟服务器的请求日志评判客户端：发送了什么、如何保存 token、如何翻页、出错之后怎么做。' +
          '每个被调用的租户分别评判。',
      ),
    )
    .addOption(serverOption(say('the mock server', '模拟服务器')))
    .option('--appid <id>', say("only this tenant's journal (default: all)", '只看此租户的请求日志（默认：全部）'))
    .addOption(controlTokenOption(say));
  addReportFlags(command, language, { generates: false }).action((flags: JournalFlags) => checkJournal(flags, context));
  addHelpSections(command, language, sections);
}

async function checkJournal(flags: JournalFlags, context: CommandContext): Promise<void> {
  const server = readServer(flags.server);
  const controlToken = readControlToken(flags.controlToken, context.environment);
  assertAppid(flags.appid);
  const [{ createControlClient }, { readJournals }, { judgeJournals }, { runCheck }] = await Promise.all([
    import('../../control-client.ts'),
    import('../../../contract-tests/kit/journal/journal-source.ts'),
    import('../../../contract-tests/kit/journal/check.ts'),
    import('./run-check.ts'),
  ]);
  const client = createControlClient({ server, controlToken, language: context.language, connections: 1 });
  const control = { get: <T>(path: string): Promise<T> => client.call<T>('GET', path) };
  try {
    await runCheck(flags, context, async (options) =>
      judgeJournals(await readJournals(control, flags.appid), { ...options, name: server }),
    );
  } finally {
    client.close();
  }
}
