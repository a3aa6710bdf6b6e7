import type { Option } from 'commander';
import { behaviourAssignments } from '../../behaviour-assignments.ts';
import { exitCodes, secondSignalNote } from '../../exit.ts';
import { addHelpSections, groupOption, type HelpSections } from '../../help.ts';
import { sayIn, type Say } from '../../language.ts';
import { repeated } from '../../repeated.ts';
import { addSettingFlags } from '../../settings/flags.ts';
import { logs } from '../../settings/parsers.ts';
import { insecureOption, pseudonymKeyOption, relaySettings } from '../../settings/relay.ts';
import type { Verb } from '../../verb.ts';
import { proxySwitches, type ProxyFlags } from './options.ts';

const targetOptions = (say: Say): readonly Option[] => [
  groupOption(
    'Target:',
    '--target <url>',
    say('what requests go on to, like https://sg.sobot.com', '请求转往何处，如 https://sg.sobot.com'),
  ).makeOptionMandatory(),
  groupOption('Target:', '--timeout <duration>', say('how long it may be silent', '它可以没有响应的时间')).default(
    '30s',
    '30s',
  ),
  insecureOption('Target:', say),
  groupOption(
    'Checks:',
    '--enforce',
    say('refuse what the provider would be certain to refuse, before it leaves', '官方必定拒绝的请求，发出之前就拒绝'),
  ),
  groupOption(
    'Checks:',
    '--behaviour <name=value>',
    say(
      `how the target is known to behave: ${proxySwitches.join(', ')} (repeatable)`,
      `已知的目标行为：${proxySwitches.join('、')}（可重复）`,
    ),
  ).argParser(repeated),
];

const recordingOptions = (say: Say): readonly Option[] => [
  groupOption(
    'Recording:',
    '--record <file>',
    say(
      "write the account down, redacted: a state for start's --initial-state; x.har: the session, for check har",
      '记录账号，隐去个人信息：可供 start 的 --initial-state 使用；x.har：整个会话，供 check har 使用',
    ),
  ),
  groupOption(
    'Recording:',
    '--redact-names',
    say('with pseudonyms for task names, too; people always have one', '任务名称也用化名；个人始终用化名'),
  ),
  pseudonymKeyOption(say),
];

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock proxy --target https://sg.sobot.com',
      { en: 'give your app http://127.0.0.1:7626 in its place', zh: '让您的应用改用 http://127.0.0.1:7626' },
    ],
    [
      'sobot-mock proxy --target https://sg.sobot.com --record account.json',
      {
        en: 'later: sobot-mock start --initial-state account.json',
        zh: '之后：sobot-mock start --initial-state account.json',
      },
    ],
    [
      'sobot-mock proxy --target https://sg.sobot.com --record session.har',
      {
        en: 'every request and answer, masked; later: sobot-mock check har session.har',
        zh: '每个请求与响应，已遮盖；之后：sobot-mock check har session.har',
      },
    ],
    [
      'sobot-mock proxy --target https://sg.sobot.com --enforce',
      { en: 'requests that are wrong get no further', zh: '错误的请求不再转发' },
    ],
    [
      'sobot-mock proxy --target http://127.0.0.1:7626 -p 7627 --log json',
      { en: 'in front of a mock server', zh: '位于模拟服务器之前' },
    ],
  ],
  codes: {
    [exitCodes.fine]: {
      en: 'stopped by SIGINT, SIGTERM, SIGHUP or SIGQUIT, after what was under way ended and the recording was written',
      zh: '被 SIGINT、SIGTERM、SIGHUP 或 SIGQUIT 停止，进行中的均已结束，录制已写入',
    },
    [exitCodes.usage]: {
      en: 'wrong usage, the port is taken, or the recording cannot be written',
      zh: '用法有误、端口被占用，或录制无法写入',
    },
    130: secondSignalNote,
  },
};

export const proxy: Verb = {
  define(command, context) {
    const { language } = context;
    const say = sayIn(language);
    command.description(
      say(
        'Stand in front of the real platform, or of another mock server: requests and answers pass through byte for ' +
          'byte, both are checked live, and the control routes below /_mock tell what was found.',
        '位于真实平台或另一个模拟服务器之前：请求与响应逐字节通过，双方都实时检查，/_mock 之下的控制路由给出结果。',
      ),
    );
    for (const option of [...targetOptions(say), ...recordingOptions(say)]) command.addOption(option);
    addSettingFlags(command, language, relaySettings);
    command.action(async (flags: ProxyFlags) => {
      const { runProxy } = await import('./run.ts');
      await runProxy(flags, context);
    });
    addHelpSections(command, language, sections);
  },
  completions: {
    '--behaviour': { words: behaviourAssignments(proxySwitches) },
    '--record': { files: true },
    '--log': { words: logs },
  },
};
