import type { Command } from 'commander';
import { reporters } from '../../../contract-tests/kit/reporters/format-options.ts';
import { behaviourAssignments } from '../../behaviour-assignments.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, groupOption, helpRows, type HelpSections } from '../../help.ts';
import { sayIn, type Language, type Text } from '../../language.ts';
import { repeated } from '../../repeated.ts';
import { exceptOption, failOnOption, failUnderOption, reportLanguageOption } from '../../reports/report-flags.ts';
import { behaviourSection } from '../../settings/behaviour-section.ts';
import { addSettingFlags, configOption } from '../../settings/flags.ts';
import type { Verb } from '../../verb.ts';
import { execDefaults, execSettings, type ExecFlags } from './options.ts';
import { givenValues } from './variables.ts';

const oneIsMade: Text = { en: 'one is made', zh: '自动生成' };

/** A document a line would stand between those of the command. */
const logHelp: Text = {
  en: 'what to print of each request: pretty or silent',
  zh: '每个请求输出什么：pretty 或 silent',
};

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock exec -- npm test',
      { en: 'the tests of a client that reads SOBOT_BASE_URL', zh: '读取 SOBOT_BASE_URL 的客户端的测试' },
    ],
    [
      'sobot-mock exec --env SOBOT_HOST=base-url -- mvn test',
      { en: 'a client that calls it something else', zh: '变量名不同的客户端' },
    ],
    [
      'sobot-mock exec -o journal.xml --fail-on warning -- pytest',
      { en: 'a JUnit file beside; warnings count', zh: '另存 JUnit 文件；警告也算' },
    ],
    [
      'sobot-mock exec --webhook-url http://127.0.0.1:3000/webhook -- ./test.sh',
      {
        en: 'events go to your app, signed; what it does not acknowledge is a violation',
        zh: '事件签名后发给您的应用；未被确认的算违规',
      },
    ],
    [
      'sobot-mock exec --coverage-output coverage.html --fail-under 60 -- npm test',
      {
        en: 'what of the contract the tests exercise, as a page; too little is a failure',
        zh: '测试用到了契约的哪些部分，生成网页；太少则失败',
      },
    ],
    [
      'sobot-mock exec --server http://127.0.0.1:7626 -- go test ./...',
      { en: 'a tenant of its own in a shared server', zh: '在共用的服务器中使用自己的租户' },
    ],
  ],
  codes: {
    [exitCodes.fine]: {
      en: 'the command ended well, and so did all that was judged',
      zh: '命令正常结束，检查全部通过',
    },
    [exitCodes.violations]: {
      en: 'the command ended well; violations, or warnings with --fail-on warning, or coverage below --fail-under',
      zh: '命令正常结束；有违规，或带 --fail-on warning 时有警告，或覆盖率低于 --fail-under',
    },
    [exitCodes.usage]: {
      en: 'wrong usage, no such command, it asked nothing of the mock server, or a report could not be written',
      zh: '用法有误、没有这个命令、命令没有向模拟服务器发出请求，或有报告无法写入',
    },
    [exitCodes.unreachable]: {
      en: 'the mock server of --server does not answer',
      zh: '--server 指定的模拟服务器没有应答',
    },
    [exitCodes.bug]: { en: 'a bug in sobot-mock', zh: 'sobot-mock 自身的缺陷' },
    n: {
      en: "the command's own, where it failed; 128 and the number of the signal that ended it",
      zh: '命令失败时为其自身的退出码；被信号终止时为 128 加信号编号',
    },
  },
};

export const exec: Verb = {
  define(command, context) {
    const { language } = context;
    const say = sayIn(language);
    command
      .argument('<command...>', say('what to run, behind --', '要运行的命令，写在 -- 之后'))
      .description(
        say(
          'Run a command, in any language, against a mock server of its own: on a free port, with a tenant of its own, and ' +
            'gone when the command is. What the command asked for is judged as check journal does, and what became of the ' +
            'webhook deliveries. The command keeps its stdin, stdout and stderr; what is found is told on stderr.',
          '在专用的模拟服务器上运行任何语言的命令：使用空闲端口和自己的租户，随命令结束而消失。像 check journal 那样评判命令的请求，' +
            '以及 webhook 投递的结果。命令保有自己的 stdin、stdout 和 stderr；结果写在 stderr。',
        ),
      )
      .addOption(
        groupOption(
          'Mock server:',
          '--server <url>',
          say('make a tenant in a mock server that runs, and end it after', '在运行中的模拟服务器里创建租户，用完即删'),
        ),
      )
      .addOption(
        groupOption(
          'Mock server:',
          '--env <variable=value>',
          say(
            `one more variable for the command; value: ${givenValues.join(', ')} (repeatable)`,
            `再给命令一个变量；value 可为 ${givenValues.join('、')}（可重复）`,
          ),
        ).argParser(repeated),
      )
      .addOption(
        groupOption(
          'Mock server:',
          '--grace <duration>',
          say('how long the command may take to stop when it is told to', '通知命令停止后，等待它结束的时限'),
        ).default('10s', '10s'),
      );
    const output = command.configureOutput();
    command.configureOutput({
      ...output,
      outputError(text, write) {
        write(text);
        if (!text.startsWith('error: unknown option')) return;
        context.note(
          say(
            'What belongs to the command goes behind --: sobot-mock exec -- npm test --watch',
            '属于命令的选项写在 -- 之后：sobot-mock exec -- npm test --watch',
          ),
        );
      },
    });
    addReportFlags(command, language);
    addCoverageFlags(command, language);
    addSettingFlags(command, language, execSettings, {
      defaults: execDefaults,
      without: { controlToken: oneIsMade, webhookSecret: oneIsMade },
      help: { log: logHelp },
    });
    command
      .addOption(configOption(language))
      .addHelpText('after', () => variablesSection(language))
      .addHelpText('after', () => behaviourSection(language))
      .action(async (words: readonly string[], flags: ExecFlags) => {
        const { runExec } = await import('./run.ts');
        await runExec(words, flags, context);
      });
    addHelpSections(command, language, sections);
  },
  completions: {
    '--behaviour': { words: behaviourAssignments() },
    '--initial-state': { words: ['believable', 'empty'], files: true },
    '--config': { files: true },
    '--output': { files: true },
    '--coverage-output': { files: true },
    '--allow': { files: true },
    '--reporter': { words: reporters },
    '--log': { words: ['pretty', 'silent'] },
    command: { files: true },
  },
};

/** What is told of the run, and what makes it fail. */
function addReportFlags(command: Command, language: Language): void {
  const say = sayIn(language);
  const names = reporters.join(say(', ', '、'));
  command
    .addOption(
      groupOption(
        'Report:',
        '--reporter <reporter...>',
        say(`how the report is written: ${names} (repeatable)`, `报告的写法：${names}（可重复）`),
      ),
    )
    .addOption(
      groupOption(
        'Report:',
        '-o, --output <file>',
        say(
          'write the report there: as its --reporter says, else .json, .xml (JUnit) or text (repeatable)',
          '把报告写到此处：依对应的 --reporter，否则依扩展名：.json、.xml（JUnit）或文本（可重复）',
        ),
      ).argParser(repeated),
    )
    .addOption(reportLanguageOption(language).helpGroup('Report:'))
    .addOption(failOnOption(say).helpGroup('Report:'))
    .addOption(
      groupOption(
        'Report:',
        '--only <check...>',
        say('only these checks or families: a,b', '只运行这些检查或类别：a,b'),
      ),
    )
    .addOption(exceptOption('check', say).helpGroup('Report:'));
}

function addCoverageFlags(command: Command, language: Language): void {
  const say = sayIn(language);
  command
    .addOption(
      groupOption(
        'Coverage:',
        '--coverage',
        say('tell what of the contract was exercised, and what was left out', '说明用到了契约的哪些部分，遗漏了哪些'),
      ),
    )
    .addOption(
      groupOption(
        'Coverage:',
        '--coverage-output <file>',
        say(
          'write it there, by its name: .json, .html, .md or text; with --coverage or alone (repeatable)',
          '写到此处，依扩展名：.json、.html、.md 或文本；可与 --coverage 同用或单用（可重复）',
        ),
      ).argParser(repeated),
    )
    .addOption(failUnderOption(say).helpGroup('Coverage:'))
    .addOption(
      groupOption(
        'Coverage:',
        '--allow <file>',
        say(
          'JSON with what need not be covered, and why: {"webhook": "we take none"}',
          '列出无需覆盖的内容及原因的 JSON：{"webhook": "不接收"}',
        ),
      ),
    );
}

const given: readonly (readonly [variable: string, meaning: Text])[] = [
  ['SOBOT_BASE_URL', { en: 'where the API is', zh: '接口地址' }],
  ['SOBOT_APPID', { en: 'credential id of its tenant', zh: '其租户的接口凭证 id' }],
  ['SOBOT_APP_KEY', { en: 'credential key of its tenant', zh: '其租户的密钥' }],
  ['SOBOT_MOCK_URL', { en: 'where the control routes are, below /_mock', zh: '控制路由所在，在 /_mock 之下' }],
  [
    'SOBOT_MOCK_CONTROL_TOKEN',
    { en: 'what calls of these carry: authorization: Bearer …', zh: '调用控制路由时携带：authorization: Bearer …' },
  ],
  [
    'SOBOT_MOCK_WEBHOOK_SECRET',
    { en: 'channel secret that signs webhook events', zh: '为 webhook 事件签名的渠道密钥' },
  ],
  [
    'SOBOT_MOCK_RUN',
    { en: 'marks what it starts: all of that ends with it', zh: '标记命令所启动的一切：随它一起结束' },
  ],
];

function variablesSection(language: Language): string {
  const title = sayIn(language)('What the command is given:', '命令得到的变量：');
  return ['', title, ...helpRows(given.map(([name, meaning]) => [name, meaning[language]]))].join('\n');
}
