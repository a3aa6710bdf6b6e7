import { useSignal } from '@preact/signals';
import { useConsole, useSay } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { clockCall } from '../state/clock.ts';
import type { ClockView, TenantView } from '../state/records.ts';
import { duration, fromLocal, localTime, toLocal } from '../state/time.ts';
import { clockWords, dueKinds } from '../words/clock.ts';
import { wordFor } from '../words/deliveries.ts';

interface ClockSheetProps {
  readonly tenant: TenantView;
  readonly onClose: () => void;
}

/** Every move of the clock, each with the command that does the same. */
export function ClockSheet({ tenant: { appid, timezone }, onClose }: ClockSheetProps) {
  const { clock, page } = useConsole();
  const say = useSay();
  const instant = useSignal(toLocal(clock.now.peek(), timezone));
  const { frozen = false, nextDue = null, nextDueKind = null } = clock.view.value ?? {};
  const onDone = (view: unknown): void => clock.take(appid, view as ClockView);
  const action = (body: object, label: string) => (
    <Action key={label} call={clockCall(appid, body)} onDone={onDone}>
      {label}
    </Action>
  );
  return (
    <Sheet title={say(clockWords.title)} onClose={onClose}>
      <p class="row">
        <strong class="mono">{localTime(clock.now.value, timezone)}</strong> <span class="faint">{timezone}</span>
        {frozen && <span class="chip warn">{say(clockWords.frozen)}</span>}
      </p>
      {page.target === undefined ? (
        <>
          <div class="row">
            {action(frozen ? { resume: true } : { freeze: true }, say(frozen ? clockWords.resume : clockWords.freeze))}
            {action({ advance: '1m' }, '+1 min')}
            {action({ advance: '1h' }, '+1 h')}
            {action({ advance: '24h' }, '+24 h')}
          </div>
          {nextDue === null ? (
            <p class="faint">{say(clockWords.nothing)}</p>
          ) : (
            <div class="row">
              <p>
                {say(clockWords.next, {
                  what: say(wordFor(dueKinds, nextDueKind ?? '…')),
                  wait: duration(nextDue - clock.now.value),
                })}{' '}
                ({localTime(nextDue, timezone)})
              </p>
              <Action
                kind="main"
                call={() => clockCall(appid, { set: Math.max(nextDue, Math.ceil(clock.now.peek())) })}
                onDone={onDone}
              >
                {say(clockWords.toNext)}
              </Action>
            </div>
          )}
          <div class="row">
            <label class="row">
              {say(clockWords.setTo)}
              <input
                type="datetime-local"
                step="1"
                value={instant.value}
                onInput={({ currentTarget }) => (instant.value = currentTarget.value)}
              />
            </label>
            <Action
              call={() => clockCall(appid, { set: fromLocal(instant.value, timezone) ?? instant.value })}
              onDone={onDone}
            >
              {say(clockWords.set)}
            </Action>
          </div>
        </>
      ) : (
        <p class="faint">{say(page.isListener ? clockWords.onListener : clockWords.onProxy)}</p>
      )}
    </Sheet>
  );
}
