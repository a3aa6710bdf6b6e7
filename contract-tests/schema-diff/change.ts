import type { GapKind, Step } from './gap.ts';

/** Who has to cope: who reads what the provider sends, or who writes what it receives. */
export type Direction = 'read' | 'write';

/** A text in both languages. */
export interface Texts {
  readonly en: string;
  readonly zh: string;
}

/** What a change is, in a word that never changes. */
export type ChangeKind =
  | `type-${'widened' | 'narrowed' | 'changed'}`
  | `value-${'added' | 'removed'}`
  | `values-${'freed' | 'listed'}`
  | `property-${'added' | 'removed' | 'required' | 'optional' | 'accepted' | 'refused'}`
  | `limit-${'loosened' | 'tightened'}`
  | `alternative-${'added' | 'removed'}`
  | `surface-${'added' | 'removed'}`
  | 'untold'
  | 'documentation';

/** One difference between two versions of the contract. */
export interface SchemaChange {
  readonly kind: ChangeKind;
  /**
   * `breaking`: what worked with the old version may fail with the new one, or it cannot be told that it will not.
   * `compatible`: it differs, and nothing that worked fails. `documentation`: the words differ, the rules do not.
   */
  readonly severity: 'breaking' | 'compatible' | 'documentation';
  /** JSON pointer to the values that differ, where `*` stands for any element. */
  readonly path: string;
  /** Which of several forms the value has, where it differs in some: `type=message`. */
  readonly when: readonly string[];
  /** The keyword that differs. */
  readonly keyword: string;
  readonly old?: unknown;
  readonly new?: unknown;
  /** Where the rule stands: `items/broadcast-task.json#/properties/taskid`. */
  readonly where: { readonly old?: string; readonly new?: string };
  /** What differs. */
  readonly what: Texts;
  /** Why that breaks; absent where it does not. */
  readonly why?: Texts;
}

/** Whether the new version admits more than the old one, or less. */
export type Turn = 'looser' | 'tighter';

/** The kind of a change, from what differs and which way. */
export function kindOfChange(gap: GapKind, turn: Turn, described: boolean): ChangeKind {
  const looser = turn === 'looser';
  switch (gap) {
    case 'type':
      return looser ? 'type-widened' : 'type-narrowed';
    case 'value':
      return looser ? 'value-added' : 'value-removed';
    case 'anyValue':
      return looser ? 'values-freed' : 'values-listed';
    case 'required':
      if (!described) return looser ? 'property-removed' : 'property-added';
      return looser ? 'property-optional' : 'property-required';
    case 'property':
      return looser ? 'property-removed' : 'property-added';
    case 'unexpected':
      return looser ? 'property-accepted' : 'property-refused';
    case 'limit':
      return looser ? 'limit-loosened' : 'limit-tightened';
    case 'alternative':
      return looser ? 'alternative-added' : 'alternative-removed';
    case 'untold':
      return 'untold';
  }
}

/** The steps as a JSON pointer and the forms on the way. */
export function placed(path: readonly Step[]): { readonly path: string; readonly when: readonly string[] } {
  return {
    path: path
      .map((step) => ('key' in step ? `/${step.key.replaceAll('~', '~0').replaceAll('/', '~1')}` : ''))
      .join(''),
    when: path.flatMap((step) => ('branch' in step ? [step.branch] : [])),
  };
}
