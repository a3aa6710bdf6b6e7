import { render } from 'preact';
import { createConsole, ConsoleContext } from './console.ts';
import { Shell } from './shell/shell.tsx';
import { readPageInfo } from './state/page-info.ts';

function start(root: Element): void {
  root.replaceChildren();
  const state = createConsole(readPageInfo(document, location), window);
  render(
    <ConsoleContext.Provider value={state}>
      <Shell />
    </ConsoleContext.Provider>,
    root,
  );
}

const root = document.querySelector('#console');
if (root !== null) {
  // What the server wrote is seen first; a page that nobody looks at draws no frame to wait for.
  if (document.hidden) start(root);
  else requestAnimationFrame(() => setTimeout(() => start(root)));
}
