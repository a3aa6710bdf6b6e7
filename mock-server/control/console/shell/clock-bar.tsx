import { useSignal } from '@preact/signals';
import { useConsole, useSay } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { Icon } from '../parts/icon.tsx';
import { clockCall } from '../state/clock.ts';
import type { ClockView, TenantView } from '../state/records.ts';
import { duration, localTime } from '../state/time.ts';
import { clockWords, dueKinds } from '../words/clock.ts';
import { wordFor } from '../words/deliveries.ts';
import { ClockSheet } from './clock-sheet.tsx';
import { useAnnouncedMoves } from './use-announced-moves.ts';

const quickMoves = [
  ['+1 min', '1m'],
  ['+1 h', '1h'],
  ['+24 h', '24h'],
] as const;

/** The tenant's time, and the moves that are made most. */
export function ClockBar({ tenant }: { readonly tenant: TenantView }) {
  const { clock, page } = useConsole();
  const say = useSay();
  const isOpen = useSignal(false);
  useAnnouncedMoves(tenant);
  const view = clock.view.value;
  if (view === undefined) return null;
  const now = localTime(clock.now.value, tenant.timezone);
  const { frozen, nextDue, nextDueKind } = view;
  const { appid } = tenant;
  const onDone = (moved: unknown): void => clock.take(appid, moved as ClockView);
  return (
    <div class="clock-bar">
      <button type="button" class="quiet time" onClick={() => (isOpen.value = true)}>
        <span class="heard">{say(clockWords.open)}</span>
        <time>{now}</time>
        {frozen && <span class="chip warn">{say(clockWords.frozen)}</span>}
      </button>
      {page.target === undefined && (
        <span class="quick-moves">
          <Action call={clockCall(appid, frozen ? { resume: true } : { freeze: true })} onDone={onDone}>
            <Icon name={frozen ? 'play' : 'pause'} />
            {say(frozen ? clockWords.resume : clockWords.freeze)}
          </Action>
          {quickMoves.map(([label, advance]) => (
            <Action key={advance} call={clockCall(appid, { advance })} onDone={onDone}>
              {label}
            </Action>
          ))}
          {nextDue !== null && (
            <Action
              title={say(clockWords.toNext)}
              call={() => clockCall(appid, { set: Math.max(nextDue, Math.ceil(clock.now.peek())) })}
              onDone={onDone}
            >
              <Icon name="next" />
              <span class="clipped">
                {say(clockWords.next, {
                  what: say(wordFor(dueKinds, nextDueKind ?? '…')),
                  wait: duration(nextDue - clock.now.value),
                })}
              </span>
            </Action>
          )}
        </span>
      )}
      {isOpen.value && <ClockSheet tenant={tenant} onClose={() => (isOpen.value = false)} />}
    </div>
  );
}
