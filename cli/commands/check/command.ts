import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import type { Verb } from '../../verb.ts';
import { defineCoverage } from './coverage.ts';
import { defineHar } from './har.ts';
import { defineJournal } from './journal.ts';
import { defineProvider } from './provider.ts';
import { defineReceiver } from './receiver.ts';

const sections: HelpSections = {
  examples: [
    [
      'sobot-mock check provider --base-url http://127.0.0.1:7626 --appid 1 --app-key 2',
      {
        en: 'the mock server on this machine; with your credentials and https://sg.sobot.com, your Sobot',
        zh: '本机的模拟服务器；换成您的接口凭证和 https://sg.sobot.com，就是您的 Sobot',
      },
    ],
    [
      'sobot-mock check receiver --url http://127.0.0.1:3000/webhook',
      { en: 'your webhook endpoint', zh: '您的 webhook 端点' },
    ],
    [
      'sobot-mock check journal',
      { en: 'what the tests of a consumer asked a mock server for', zh: '客户端的测试向模拟服务器请求了什么' },
    ],
    [
      'sobot-mock check coverage',
      { en: 'what of the contract they exercised, and what they left out', zh: '它们用到了契约的哪些部分，遗漏了哪些' },
    ],
  ],
  codes: {
    [exitCodes.fine]: { en: 'no violations', zh: '没有违规' },
    [exitCodes.violations]: { en: 'violations found', zh: '发现违规' },
    [exitCodes.usage]: { en: 'wrong usage or configuration', zh: '用法或配置有误' },
    [exitCodes.unreachable]: { en: 'target unreachable', zh: '目标无法连接' },
  },
};

export const check: Verb = {
  define(command, context) {
    command.description(
      sayIn(context.language)(
        'Check who is wrong: the provider, a receiver of webhook events, or a consumer; and what their tests left out.',
        '检查是谁错了：官方、webhook 事件的接收端，还是客户端；以及测试遗漏了什么。',
      ),
    );
    defineProvider(command, context);
    defineReceiver(command, context);
    defineJournal(command, context);
    defineHar(command, context);
    defineCoverage(command, context);
    addHelpSections(command, context.language, sections);
  },
  completions: {
    '--output': { files: true },
    '--behaviour-file': { files: true },
    '--baseline': { files: true },
    '--recording': { files: true },
    '--allow': { files: true },
    file: { files: true },
    files: { files: true },
  },
};
