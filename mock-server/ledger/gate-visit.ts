export type Work<T> = () => T | Promise<T>;

/**
 * What a visit is for: `read` changes nothing, and takes no turn; `enter` takes one, and is answered once all is written;
 * `ask` takes one, and is answered at once where nothing urgent is to be written.
 */
export type Kind = 'read' | 'enter' | 'ask';

/** Something that is done in a turn, or with what was read. */
export interface Visit {
  readonly kind: Kind;
  readonly run: () => Promise<void>;
  /** What came of it. */
  readonly value: () => unknown;
  /** Whoever asked for it is told how it ended. */
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

export async function run(visits: readonly Visit[]): Promise<void> {
  await Promise.all(visits.map((visit) => visit.run()));
}

export function createVisit<T>(kind: Kind, work: Work<T>): { readonly visit: Visit; readonly done: Promise<T> } {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  let settle = (): void => undefined;
  let value: T | undefined;
  const visit: Visit = {
    kind,
    async run() {
      try {
        const worked = (value = await work());
        settle = () => resolve(worked);
      } catch (error) {
        settle = () => reject(error as Error);
      }
    },
    value: () => value,
    settle: () => settle(),
    fail: (error) => reject(error as Error),
  };
  return { visit, done: promise };
}
