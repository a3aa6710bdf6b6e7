/** Those who want to be told. */
export interface Observers<T> {
  /** The answer takes it away again. */
  add(observer: (value: T) => void): () => void;
  /** Tells all of them. One that throws keeps nobody else from hearing, and changes nothing in what is answered. */
  tell(value: T): void;
}

export function createObservers<T>(): Observers<T> {
  const observers = new Set<(value: T) => void>();
  return {
    add(observer) {
      observers.add(observer);
      return () => observers.delete(observer);
    },
    tell(value) {
      for (const observer of observers) {
        try {
          observer(value);
        } catch {
          // It is the observer's own fault, and whoever made the change can do nothing about it.
        }
      }
    },
  };
}
