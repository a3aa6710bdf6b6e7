import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useConsole, useSay } from '../console.ts';
import type { Call } from '../state/api.ts';
import { CurlButton } from './curl-button.tsx';
import { problemText } from './problem-box.tsx';

interface ActionProps {
  readonly call: Call | (() => Call);
  /** Called with what was answered. */
  readonly onDone?: ((value: unknown) => void) | undefined;
  /** Asked before: what says no to it ends it. */
  readonly before?: (() => boolean) | undefined;
  /** What is said when it has worked. */
  readonly said?: string | undefined;
  readonly kind?: 'main' | 'plain' | 'danger' | undefined;
  readonly disabled?: boolean | undefined;
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** A button that calls a control route, and beside it the command that does the same. */
export function Action(props: ActionProps) {
  const { call, onDone, before = () => true, said, kind = 'plain', disabled, title, children } = props;
  const { api, notices } = useConsole();
  const say = useSay();
  const isBusy = useSignal(false);
  async function run(): Promise<void> {
    if (isBusy.value || !before()) return;
    isBusy.value = true;
    const answer = await api.call(typeof call === 'function' ? call() : call);
    isBusy.value = false;
    if (!answer.ok) return notices.say('bad', problemText(answer.problem, say));
    if (said !== undefined) notices.say('good', said);
    onDone?.(answer.value);
  }
  return (
    <span class="action">
      <button
        type="button"
        class={kind}
        title={title}
        disabled={disabled}
        aria-busy={isBusy.value}
        onClick={() => void run()}
      >
        {children}
      </button>
      <CurlButton call={call} />
    </span>
  );
}
