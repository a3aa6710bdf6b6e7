import type { FieldIndex } from './condition.ts';
import type { SlotRun } from './slot-list.ts';

/**
 * An index that is built when a filter first asks for it: most are never asked, and to build one of many records at once
 * takes a tenth of what it takes to follow them one by one.
 */
export function createLazyIndex<T>(index: FieldIndex<T>, everything: () => SlotRun): FieldIndex<T> {
  let isBuilt = false;
  return {
    change(slot, before, after) {
      if (isBuilt) index.change(slot, before, after);
    },
    build: index.build,
    find(wanted) {
      if (!isBuilt) index.build(everything());
      isBuilt = true;
      return index.find(wanted);
    },
    isWasteful: index.isWasteful,
    clear() {
      if (isBuilt) index.clear();
      isBuilt = false;
    },
  };
}
