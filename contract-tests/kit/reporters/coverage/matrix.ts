import type { CoverageItem, CoverageReport } from '../../../../generators/generated/types.ts';

/** Items of one family as a table: what they are about down, outcomes across. */
export interface Matrix {
  readonly family: string;
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly covered: number;
  /** Those that count: what is allowed to be missing does not. */
  readonly counting: number;
}

export interface MatrixRow {
  /** `queryTaskList page_no`; empty where the family is about one thing. */
  readonly label: string;
  /** By the column; absent where there is no such outcome. */
  readonly cells: ReadonlyMap<string, CoverageItem>;
}

/** The state of an item. */
export type CellState = 'covered' | 'allowed' | 'missing';

export function stateOf({ covered, allowed }: CoverageItem): CellState {
  if (covered > 0) return 'covered';
  return allowed === undefined ? 'missing' : 'allowed';
}

/** The items, family by family, in their order. */
export function matricesOf({ items }: CoverageReport): readonly Matrix[] {
  const families = Map.groupBy(items, ({ id }) => id.split('/', 1)[0]!);
  return [...families].map(([family, members]) => {
    const rows = Map.groupBy(members, ({ id }) => id.split('/').slice(1, -1).join(' '));
    return {
      family,
      columns: [...new Set(members.map(({ id }) => outcomeOf(id)))],
      rows: [...rows].map(([label, ofRow]) => ({
        label,
        cells: new Map(ofRow.map((item) => [outcomeOf(item.id), item])),
      })),
      covered: members.filter((item) => stateOf(item) === 'covered').length,
      counting: members.filter((item) => stateOf(item) !== 'allowed').length,
    };
  });
}

function outcomeOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
