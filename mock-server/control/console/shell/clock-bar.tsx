import { useSignal } from '@preact/signals';
import { useConsole, useSay } from '../console.ts';
import { Icon } from '../parts/icon.tsx';
import type { TenantView } from '../state/records.ts';
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
  const move = useMove(tenant.appid);
  useAnnouncedMoves(tenant);
  const view = clock.view.value;
  if (view === undefined) return null;
  const now = localTime(clock.now.value, tenant.timezone);
  const { frozen, nextDue, nextDueKind } = view;
  return (
    <div class="clock-bar">
      <button type="button" class="quiet time" onClick={() => (isOpen.value = true)}>
        <span class="heard">{say(clockWords.open)}</span>
        <time>{now}</time>
        {frozen && <span class="chip warn">{say(clockWords.frozen)}</span>}
      </button>
      {page.target === undefined && (
        <span class="quick-moves">
          <button type="button" onClick={() => move(frozen ? { resume: true } : { freeze: true })}>
            <Icon name={frozen ? 'play' : 'pause'} />
            {say(frozen ? clockWords.resume : clockWords.freeze)}
          </button>
          {quickMoves.map(([label, advance]) => (
            <button key={advance} type="button" onClick={() => move({ advance })}>
              {label}
            </button>
          ))}
          {nextDue !== null && (
            <button
              type="button"
              class="next-due"
              title={say(clockWords.toNext)}
              onClick={() => move({ set: Math.max(nextDue, Math.ceil(clock.now.value)) })}
            >
              <Icon name="next" />
              <span class="clipped">
                {say(clockWords.next, {
                  what: say(wordFor(dueKinds, nextDueKind ?? '…')),
                  wait: duration(nextDue - clock.now.value),
                })}
              </span>
            </button>
          )}
        </span>
      )}
      {isOpen.value && <ClockSheet tenant={tenant} onClose={() => (isOpen.value = false)} />}
    </div>
  );
}

function useMove(appid: string): (body: object) => void {
  const { clock, notices } = useConsole();
  return (body) =>
    void clock.move(appid, body).then((answer) => {
      if (!answer.ok) notices.say('bad', `${answer.problem.detail} ${answer.problem.remedy}`);
      return undefined;
    });
}
