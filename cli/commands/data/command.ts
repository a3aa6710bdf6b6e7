import { resolve } from 'node:path';
import { numberText, plural } from '../../../common/plural.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import { printable } from '../../printable.ts';
import type { CommandContext, Verb } from '../../verb.ts';

const codes: HelpSections['codes'] = {
  [exitCodes.fine]: { en: 'fine', zh: '正常' },
  [exitCodes.usage]: {
    en: 'wrong usage, or the file is refused: it says why',
    zh: '用法有误，或文件被拒绝：会说明原因',
  },
};

const checkSections: HelpSections = {
  examples: [
    ['sobot-mock data check mock.db', { en: 'whether it is whole, and what is in it', zh: '是否完好，其中有什么' }],
  ],
  codes: { ...codes, [exitCodes.violations]: { en: 'something is wrong in it', zh: '其中有错误' } },
};

const compactSections: HelpSections = {
  examples: [['sobot-mock data compact mock.db', { en: 'after much has come and gone', zh: '在大量内容来去之后' }]],
  codes,
};

export const data: Verb = {
  define(command, context) {
    const { language } = context;
    const say = sayIn(language);
    const file = say('the data file', '数据文件');
    command.description(
      say(
        'Look after a data file, which start --data has made. No mock server may have it open.',
        '照管 start --data 生成的数据文件。此时不得有模拟服务器打开它。',
      ),
    );
    const checking = command
      .command('check')
      .summary(say('read all of a data file, and say what it holds', '读取整个数据文件，说明其中有什么'))
      .description(
        say(
          'Read all of a data file, and say what it holds and what is wrong with it. It stays as it is.',
          '读取整个数据文件，说明其中有什么、有何错误。文件保持不变。',
        ),
      )
      .argument('<file>', file)
      .action((name: string) => check(name, context));
    const compacting = command
      .command('compact')
      .summary(say('make a data file as short as what it holds', '把数据文件缩到其内容的大小'))
      .description(
        say(
          'Let go of what was replaced in a data file, and give the room back. What it holds stays the same.',
          '清除数据文件中已被替换的内容，释放空间。其中的内容保持不变。',
        ),
      )
      .argument('<file>', file)
      .action((name: string) => compact(name, context));
    addHelpSections(checking, language, checkSections);
    addHelpSections(compacting, language, compactSections);
    addHelpSections(command, language, {
      examples: [...checkSections.examples, ...compactSections.examples],
      codes: checkSections.codes,
    });
  },
  completions: { file: { files: true } },
};

async function check(file: string, { folder, print, note, exitWith, language }: CommandContext): Promise<void> {
  const { checkData } = await import('../../../mock-server/data/check.ts');
  const { tenants, problems } = checkData(resolve(folder, file), () => Date.now());
  const say = sayIn(language);
  for (const { appid, counts } of tenants) {
    const held = Object.entries(counts).map(([name, count]) =>
      say(`${plural(count, oneOf(name), wordsOf(name))}`, `${numberText(count)} ${chineseOf(name)}`),
    );
    const id = printable(appid);
    await print(say(`tenant ${id}: ${held.join(', ')}\n`, `租户 ${id}：${held.join('、')}\n`));
  }
  if (tenants.length === 0 && problems.length === 0) await print(say('no tenants\n', '没有租户\n'));
  for (const { en, zh } of problems) await print(`${say(`wrong: ${printable(en)}`, `错误：${printable(zh)}`)}\n`);
  const name = printable(file);
  if (problems.length === 0) return note(say(`${name} is whole.`, `${name} 完好。`));
  note(
    say(
      `${name} is damaged. Put a copy in its place, or begin with another file.`,
      `${name} 已损坏。请换上副本，或另用一个文件。`,
    ),
  );
  exitWith(exitCodes.violations);
}

async function compact(file: string, { folder, note, language }: CommandContext): Promise<void> {
  const { compactData } = await import('../../../mock-server/data/compact.ts');
  const { before, after } = compactData(resolve(folder, file));
  const name = printable(file);
  note(
    sayIn(language)(
      `${name}: ${kilobytes(before)}, now ${kilobytes(after)}.`,
      `${name}：原为 ${kilobytes(before)}，现为 ${kilobytes(after)}。`,
    ),
  );
}

/** `sendRecords` → `send records`. */
function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** `deliveries` → `delivery`. */
function oneOf(name: string): string {
  return wordsOf(name).replace(/ies$/u, 'y').replace(/s$/u, '');
}

const chineseNames: Readonly<Record<string, string>> = {
  channels: '个渠道',
  recipients: '个接收人',
  messages: '条消息',
  broadcastTasks: '个群发任务',
  sendRecords: '条发送记录',
  tokens: '个 token',
  faults: '个故障',
  receivers: '个接收端',
  deliveries: '个投递',
  requests: '个请求',
};

function chineseOf(name: string): string {
  return chineseNames[name] ?? wordsOf(name);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
