import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';

/** How long a value that changes often stays as it is, in ms. */
const pause = 1000;

/** What a signal holds, taken once a second at most: for what is asked of the server when it changes. */
export function useLatest<Value>(source: ReadonlySignal<Value>): Value {
  const latest = useSignal(source.peek());
  const isWaiting = useSignal(false);
  useSignalEffect(() => {
    if (source.value === latest.peek() || isWaiting.peek()) return;
    isWaiting.value = true;
    setTimeout(() => {
      isWaiting.value = false;
      latest.value = source.peek();
    }, pause);
  });
  return latest.value;
}
