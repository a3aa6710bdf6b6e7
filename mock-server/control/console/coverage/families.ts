import type { CoverageItem } from '../../../../generators/generated/types.ts';

/** Items of one kind: what they are about down, outcomes across. */
export interface Family {
  readonly name: string;
  readonly outcomes: readonly string[];
  readonly rows: readonly FamilyRow[];
  readonly items: readonly CoverageItem[];
  readonly covered: number;
  /** Whether most of a table would be empty: its rows have outcomes of their own. */
  readonly isSparse: boolean;
}

interface FamilyRow {
  /** `queryTaskList page_no`; empty where the family is about one thing. */
  readonly label: string;
  readonly items: ReadonlyMap<string, CoverageItem>;
}

/** The items, family by family, in their order. */
export function familiesOf(items: readonly CoverageItem[]): readonly Family[] {
  return [...Map.groupBy(items, ({ id }) => id.split('/', 1)[0]!)].map(([name, own]) => {
    const outcomes = [...new Set(own.map(({ id }) => outcomeOf(id)))];
    const rows = [...Map.groupBy(own, ({ id }) => id.split('/').slice(1, -1).join(' '))].map(([label, ofRow]) => ({
      label,
      items: new Map(ofRow.map((item) => [outcomeOf(item.id), item])),
    }));
    return {
      name,
      outcomes,
      rows,
      items: own,
      covered: own.filter(({ covered }) => covered > 0).length,
      isSparse: rows.length === 1 || own.length * 2 < rows.length * outcomes.length,
    };
  });
}

export function outcomeOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Rounded down: what is not whole must not look so. */
export function percent(covered: number, all: number): number {
  return all === 0 ? 100 : Math.floor((covered * 100) / all);
}
