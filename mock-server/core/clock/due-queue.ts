/** What something that is due does: tries a delivery, begins a broadcast, moves send records on. */
export type DueKind = 'delivery' | 'broadcast' | 'records';

/** Something to run when the clock reaches `due`. */
interface DueEntry {
  readonly due: number;
  readonly kind: DueKind | undefined;
  readonly order: number;
  readonly run: (at: number) => void | Promise<void>;
  /** Real time does not wait for it to end. */
  readonly waitsOnNetwork: boolean;
  cancelled: boolean;
}

/**
 * A priority queue by due time. Entries of one time go by what they do, so that those of a tenant that was loaded go as
 * before; those that do the same keep the order in which they were added.
 */
export interface DueQueue {
  add(due: number, run: DueEntry['run'], waitsOnNetwork: boolean, kind?: DueKind): DueEntry;
  /** The earliest entry that is still wanted. */
  peek(): DueEntry | undefined;
  take(): DueEntry | undefined;
  clear(): void;
  readonly size: number;
}

export function createDueQueue(): DueQueue {
  const heap: DueEntry[] = [];
  let added = 0;

  function before(a: DueEntry, b: DueEntry): boolean {
    if (a.due !== b.due) return a.due < b.due;
    return a.kind === b.kind ? a.order < b.order : (a.kind ?? '') < (b.kind ?? '');
  }

  function swap(i: number, j: number): void {
    const entry = heap[i]!;
    heap[i] = heap[j]!;
    heap[j] = entry;
  }

  function rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!before(heap[index]!, heap[parent]!)) return;
      swap(index, parent);
      index = parent;
    }
  }

  function sink(): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && before(heap[right]!, heap[left]!) ? right : left;
      if (!before(heap[child]!, heap[index]!)) return;
      swap(index, child);
      index = child;
    }
  }

  function removeFirst(): DueEntry | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (first !== last) {
      heap[0] = last!;
      sink();
    }
    return first;
  }

  function peek(): DueEntry | undefined {
    while (heap[0]?.cancelled) removeFirst();
    return heap[0];
  }

  return {
    add(due, run, waitsOnNetwork, kind) {
      const entry: DueEntry = { due, kind, order: added++, run, waitsOnNetwork, cancelled: false };
      heap.push(entry);
      rise(heap.length - 1);
      return entry;
    },
    peek,
    take() {
      peek();
      return removeFirst();
    },
    clear() {
      heap.length = 0;
    },
    get size() {
      return heap.filter((entry) => !entry.cancelled).length;
    },
  };
}
