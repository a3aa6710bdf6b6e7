import type { Bilingual } from '../../../../generators/generated/types.ts';

/** What the item of a value of a switch is. */
export function behaviourMessage(name: string, value: string): Bilingual {
  return { en: `${name} shows as ${value}`, zh: `${name} 表现为 ${value}` };
}
