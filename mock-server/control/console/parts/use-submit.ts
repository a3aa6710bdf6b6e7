import { useRef } from 'preact/hooks';

/** Runs it when a form is submitted, but not while it runs: a second click or Enter is one too many. */
export function useSubmit(run: () => Promise<void>): (event: Event) => void {
  const running = useRef<Promise<void> | undefined>(undefined);
  return (event) => {
    event.preventDefault();
    running.current ??= run().finally(() => (running.current = undefined));
  };
}
