import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole } from '../console.ts';
import { isTyping } from '../parts/is-typing.ts';
import { views } from '../state/place.ts';

/** The keys that work everywhere. Whether the sheet that tells of them is open. */
export function useKeys(): Signal<boolean> {
  const { places } = useConsole();
  const help = useSignal(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const view = views[Number(event.key) - 1];
      if (event.key === '?') help.value = true;
      else if (event.key === '/') focusOn('[data-key="search"]');
      else if (event.key === 'n') focusOn('[data-key="write"]');
      else if (view !== undefined) return places.go({ view });
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return help;
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
