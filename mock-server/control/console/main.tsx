import { render } from 'preact';
import { createConsole, ConsoleContext } from './console.ts';
import { Shell } from './shell/shell.tsx';
import { readPageInfo } from './state/page-info.ts';

const root = document.querySelector('#console');
if (root !== null) {
  root.replaceChildren();
  const state = createConsole(readPageInfo(document, location), window);
  render(
    <ConsoleContext.Provider value={state}>
      <Shell />
    </ConsoleContext.Provider>,
    root,
  );
}
