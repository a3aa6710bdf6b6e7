import type { ComponentChildren } from 'preact';
import { useSay } from '../console.ts';
import type { Call } from '../state/api.ts';
import type { Phrase } from '../words/say.ts';
import { CurlButton } from './curl-button.tsx';

interface PageHeaderProps {
  readonly title: Phrase;
  readonly hint: Phrase;
  /** What the view shows comes from it. */
  readonly call?: Call;
  /** What can be done here. */
  readonly children?: ComponentChildren;
}

/** What a view is about, the command that gives the same, and what can be done. */
export function PageHeader({ title, hint, call, children }: PageHeaderProps) {
  const say = useSay();
  return (
    <header class="row spread">
      <div>
        <h1 class="row">
          {say(title)} {call !== undefined && <CurlButton call={call} />}
        </h1>
        <p class="faint">{say(hint)}</p>
      </div>
      {children !== undefined && <div class="row">{children}</div>}
    </header>
  );
}
