import { numberText, plural } from '../../common/plural.ts';
import { skipped, type Check } from '../../contract-tests/kit/engine/check.ts';
import type { Bilingual, CheckViolation } from '../../generators/generated/types.ts';
import type { JournalEntry } from '../../mock-server/emulator.ts';

/** What the answers of a session were found to have, and the checks that tell of it. */
export interface ProviderFindings {
  note(entry: JournalEntry): void;
  readonly checks: readonly Check<unknown>[];
}

/** How many kinds of finding are kept, and how many entries of each. */
const most = { kinds: 500, entries: 20 };

/** The same rule broken at the same place of the same answer to the same tenant: each counts its requests by itself. */
interface Kind {
  readonly violation: CheckViolation;
  readonly entries: number[];
  /** How many there were. */
  count: number;
  /** The last of them: many rows of one answer count once. */
  last: number | undefined;
}

interface Collector {
  note(entry: JournalEntry, found: JournalEntry['violations']): void;
  violations(): readonly CheckViolation[];
}

export function createProviderFindings(): ProviderFindings {
  let answers = 0;
  const [broken, tolerated] = [createCollector(), createCollector()];
  const checkOf = (check: Pick<Check<unknown>, 'id' | 'title' | 'severity'>, { violations }: Collector) => ({
    ...check,
    source: { kind: 'documented', name: '接口调用' } as const,
    run: (_: unknown, { tried }: Parameters<Check<unknown>['run']>[1]) => {
      if (answers === 0) return skipped(nothing);
      tried(answers);
      return violations();
    },
  });
  return {
    note(entry) {
      answers += 1;
      broken.note(entry, entry.violations);
      tolerated.note(entry, entry.warnings);
    },
    checks: [
      checkOf({ id: 'provider/answers', severity: 'violation', title: titles.answers }, broken),
      checkOf({ id: 'provider/tolerated', severity: 'warning', title: titles.tolerated }, tolerated),
    ],
  };
}

const titles = {
  answers: { en: 'The provider answers as its page says.', zh: '官方按其文档应答。' },
  tolerated: { en: 'The provider answers nothing beyond its page.', zh: '官方的应答不超出其文档。' },
};

const nothing: Bilingual = { en: 'Nothing was answered.', zh: '没有任何应答。' };

const remedy: Bilingual = {
  en: 'Tell whoever runs the provider; a mock answers as the page says.',
  zh: '请告知官方；模拟服务器按文档应答。',
};

function createCollector(): Collector {
  const kinds = new Map<string, Kind>();

  function add({ id, appid, operation = 'mediaFile' }: JournalEntry, found: JournalEntry['violations'][number]): void {
    const { rule, parameter = '', reason } = found;
    const key = JSON.stringify([appid, operation, rule, parameter.replaceAll(/\[\d+\]/g, '[]')]);
    let kind = kinds.get(key);
    if (kind === undefined) {
      if (kinds.size >= most.kinds) return;
      const path = parameter === '' ? {} : { path: parameter };
      const message = { en: `${operation}: ${reason.en}`, zh: `${operation}：${reason.zh}` };
      const violation = { message, remedy, ...path, tenant: appid };
      kinds.set(key, (kind = { violation, entries: [], count: 0, last: undefined }));
    }
    if (kind.last === id) return;
    kind.last = id;
    kind.count += 1;
    if (kind.entries.length < most.entries) kind.entries.push(id);
  }

  return {
    note(entry, found) {
      for (const violation of found) if (violation.side === 'provider') add(entry, violation);
    },
    violations: () =>
      [...kinds.values()].map(({ violation, entries, count }) => ({
        ...violation,
        message: {
          en: `${violation.message.en} (in ${plural(count, 'answer')})`,
          zh: `${violation.message.zh}（见于 ${numberText(count)} 个应答）`,
        },
        entries: [...entries],
      })),
  };
}
