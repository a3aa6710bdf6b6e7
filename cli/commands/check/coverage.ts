import type { Command } from 'commander';
import { coverageReporters } from '../../../contract-tests/kit/reporters/coverage/format-options.ts';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn, type Say } from '../../language.ts';
import {
  exceptOption,
  failUnderOption,
  outputOption,
  reporterOption,
  reportLanguageOption,
} from '../../reports/report-flags.ts';
import { controlTokenOption, serverOption } from '../../server-option.ts';
import type { CommandContext } from '../../verb.ts';
import type { CoverageFlags } from './coverage/options.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock check coverage',
      { en: 'after tests that used the mock server on this machine', zh: '在使用本机模拟服务器的测试之后' },
    ],
    [
      'sobot-mock check coverage --fail-under 80 --allow allowed.json',
      { en: 'in CI: less is a failure', zh: '在 CI 中：低于此值即失败' },
    ],
    ['sobot-mock check coverage --reporter html -o coverage.html', { en: 'one page to look at', zh: '可供查看的网页' }],
    [
      'sobot-mock check coverage --except webhook',
      { en: 'for an app that takes no webhooks', zh: '适用于不接收 webhook 的应用' },
    ],
    [
      'sobot-mock check coverage --reporter json -o shard-1.json',
      { en: 'in each of several jobs', zh: '在多个任务的每一个中' },
    ],
    [
      'sobot-mock check coverage shard-*.json --fail-under 80',
      { en: 'and then all of them together', zh: '然后合并全部' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'told, and not below --fail-under', zh: '已说明，不低于 --fail-under' },
    [exitCodes.violations]: { en: 'below --fail-under', zh: '低于 --fail-under' },
    [exitCodes.usage]: {
      en: 'wrong usage, an unknown id, no such tenant, or nothing on record',
      zh: '用法有误、未知的 id、没有该租户，或没有记录',
    },
    [exitCodes.unreachable]: { en: 'no mock server answers', zh: '没有模拟服务器应答' },
  },
};

/** Declares `check coverage`. */
export function defineCoverage(parent: Command, context: CommandContext): void {
  const { language } = context;
  const say = sayIn(language);
  const command = parent
    .command('coverage')
    .summary(say('what of the contract a run exercised, and in what outcome', '一次运行用到了契约的哪些部分、结果如何'))
    .description(
      say(
        'Tell what of the contract was exercised, and in what outcome, by what a mock server has on record: a refused call ' +
          'covers the refusal and nothing else, a webhook event counts once it was acknowledged. Files are put together: ' +
          'reports of parallel jobs (--reporter json), or what GET …/journal, …/deliveries and …/state answered.',
        '依模拟服务器的记录说明用到了契约的哪些部分、结果如何：被拒绝的调用只覆盖该拒绝，webhook 事件须被确认才算。文件会合并：' +
          '并行任务的报告（--reporter json），或 GET …/journal、…/deliveries 与 …/state 的响应。',
      ),
    )
    .argument('[files...]', say('read these in the place of a mock server', '读取这些文件，代替模拟服务器'))
    .addOption(serverOption(say('the mock server', '模拟服务器')))
    .option('--appid <id>', say('only this tenant (default: all, together)', '只看此租户（默认：全部，合在一起）'))
    .addOption(controlTokenOption(say))
    .addOption(reporterOption(say, coverageReporters))
    .addOption(outputOption(say))
    .addOption(reportLanguageOption(language));
  addChoices(command, say).action(async (files: readonly string[], flags: CoverageFlags) => {
    if (files.length > 0) assertNoServer(command);
    const { runCheckCoverage } = await import('./coverage/run.ts');
    await runCheckCoverage(files, flags, context);
  });
  addHelpSections(command, language, sections);
}

/** Files are read in the place of a mock server: what is said of one would be left out, and nobody told. */
function assertNoServer(command: Command): void {
  const given = ['server', 'appid', 'controlToken'].filter((name) => command.getOptionValueSource(name) === 'cli');
  const named = command.options.find((option) => given.includes(option.attributeName()))?.long;
  if (named === undefined) return;
  throw createUsageFailure({
    en: `Files are read in the place of a mock server, so ${named} does nothing. Leave one of them out.`,
    zh: `读取文件即不看模拟服务器，因此 ${named} 不起作用。请去掉其中之一。`,
  });
}

/** What counts, and how much of it will do. */
function addChoices(command: Command, say: Say): Command {
  return command
    .addOption(failUnderOption(say))
    .option(
      '--allow <file>',
      say(
        'JSON with what need not be covered, and why: {"webhook/video": "we take none"}',
        '列出无需覆盖的内容及原因的 JSON：{"webhook/video": "不接收"}',
      ),
    )
    .option('--suggestions <count>', say('how many tests to suggest (default: 5)', '建议多少个测试（默认：5）'))
    .option('--only <item...>', say('only these items or families: a b, or a,b', '只看这些条目或类别：a b，或 a,b'))
    .option(
      '--include <item...>',
      say(
        'opt-in families as well: line, events that LINE has beyond the page',
        '也看须选用的类别：line，即页面之外的 LINE 事件',
      ),
    )
    .addOption(exceptOption('item', say));
}
