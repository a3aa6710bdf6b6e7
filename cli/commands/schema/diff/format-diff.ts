import { plural } from '../../../../common/plural.ts';
import type { ContractChange, ContractDiff } from '../../../../contract-tests/schema-diff/index.ts';
import { printable } from '../../../printable.ts';
import type { Style } from '../../../style.ts';

type Language = 'en' | 'zh';

/** The same change in several parts of one operation. */
interface ToldChange {
  readonly change: ContractChange;
  readonly parts: readonly string[];
}

/** For people: the changes of each operation and webhook, what differs, where, and why that breaks. */
export function formatDiff(
  changes: readonly ContractChange[],
  { language, style }: { readonly language: Language; readonly style: Style },
): string {
  const groups = Map.groupBy(changes, ({ group }) => group);
  return [...groups]
    .map(([group, found]) => {
      const lines = toldOnce(found).flatMap((told) => linesOf(told, language, style));
      return `${style.strong(printable(group))}\n${lines.map((line) => `${line}\n`).join('')}`;
    })
    .join('\n');
}

function toldOnce(changes: readonly ContractChange[]): readonly ToldChange[] {
  const same = Map.groupBy(changes, ({ group: _, part: __, ...change }) => JSON.stringify(change));
  return [...same.values()].map((all) => ({ change: all[0]!, parts: all.map(({ part }) => part) }));
}

const marks = { breaking: '✗', warning: '!', compatible: '✓', documentation: '·' } as const;

const severities = {
  en: { breaking: 'breaking', warning: 'warning', compatible: 'compatible', documentation: 'documentation' },
  zh: { breaking: '不兼容', warning: '警告', compatible: '兼容', documentation: '文档' },
} as const;

const directions = { en: { read: 'read', write: 'written' }, zh: { read: '读取', write: '写入' } } as const;

function linesOf({ change, parts }: ToldChange, language: Language, style: Style): readonly string[] {
  const { severity, direction, path, when, where, what, why } = change;
  const paint = { breaking: style.bad, warning: style.careful, compatible: style.good, documentation: style.faint }[
    severity
  ];
  const label = paint(`${marks[severity]} ${severities[language][severity]}`);
  const forms = when.length === 0 ? '' : ` (${when.join(', ')})`;
  const place = [`${parts.join(', ')}${path === '' ? '' : ` ${path}`}${forms}`, directions[language][direction]];
  const [before, after] = [where.old, where.new];
  const at = before === after || after === undefined ? before : after;
  return [
    `  ${label}  ${printable(place.join(language === 'en' ? ', ' : '，'))}`,
    `      ${printable(what[language])}${why === undefined ? '' : sentence(why[language], language)}`,
    ...(at === undefined ? [] : [`      ${style.faint(printable(at))}`]),
  ];
}

function sentence(text: string, language: Language): string {
  return language === 'en' ? `. ${text}` : `。${text}`;
}

/** What it came to, in a line. */
export function summaryOf(
  { breaking, warning, compatible, documentation: described }: ContractDiff['counts'],
  { documentation, language }: { readonly documentation: boolean; readonly language: Language },
): string {
  if (language === 'zh') {
    const hint = described > 0 && !documentation ? '（加 --documentation 查看）' : '';
    return `${breaking} 处不兼容，${warning > 0 ? `${warning} 处警告，` : ''}${compatible} 处兼容，${described} 处文档${hint}。`;
  }
  const hint = described > 0 && !documentation ? ' (--documentation shows them)' : '';
  return `${breaking} breaking, ${warning > 0 ? `${plural(warning, 'warning')}, ` : ''}${compatible} compatible, ${described} of documentation${hint}.`;
}
