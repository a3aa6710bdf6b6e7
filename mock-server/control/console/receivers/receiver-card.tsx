import { useSignal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { part } from '../state/api.ts';
import type { ReceiverView } from '../state/receivers.ts';
import { failureReasons, wordFor } from '../words/deliveries.ts';
import { receiverWords } from '../words/receivers.ts';
import { ExamSheet } from './exam-sheet.tsx';
import { ReceiverStats } from './receiver-stats.tsx';

interface ReceiverCardProps {
  readonly receiver: ReceiverView;
  readonly onEdit: () => void;
}

interface VerificationView {
  readonly ok: boolean;
  readonly attempt: {
    readonly durationMs: number;
    readonly reason?: string;
    readonly detail?: string;
    readonly response?: { readonly status: number };
  };
}

export function ReceiverCard({ receiver, onEdit }: ReceiverCardProps) {
  const { receivers, notices } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const isExamined = useSignal(false);
  const { id, url, secret, channelId, events, inProcess } = receiver;
  const path = `/tenants/${part(appid)}/receivers/${part(id)}`;
  function onVerified(value: unknown): void {
    const { ok, attempt } = value as VerificationView;
    const { durationMs, reason = '', detail = '', response } = attempt;
    const why = `${say(wordFor(failureReasons, reason))} ${detail}`;
    if (!ok) return notices.say('bad', say(receiverWords.notVerified, { id, why }));
    notices.say(
      'good',
      say(receiverWords.verified, { id, status: response?.status ?? '', ms: Math.round(durationMs) }),
    );
  }
  return (
    <li class="card">
      <div class="row spread">
        <h2>
          <bdi>{id}</bdi>
        </h2>
        <span class="row">
          {inProcess === true && <span class="chip good">{say(receiverWords.inProcess)}</span>}
          <span class={secret === undefined ? 'chip warn' : 'chip good'}>
            {say(secret === undefined ? receiverWords.unsigned : receiverWords.signed)}
          </span>
          {channelId !== undefined && <span class="chip">{say(receiverWords.channel, { id: channelId })}</span>}
          {events?.map((name) => (
            <span key={name} class="chip">
              {name}
            </span>
          ))}
        </span>
      </div>
      {inProcess !== true && (
        <p>
          <bdi class="mono wrap">{url}</bdi>
        </p>
      )}
      <ReceiverStats receiverId={id} />
      <div class="row">
        <Action call={{ method: 'POST', path: `${path}/verify` }} onDone={onVerified}>
          {say(receiverWords.verify)}
        </Action>
        <button type="button" onClick={() => (isExamined.value = true)}>
          {say(receiverWords.examine)}
        </button>
        {inProcess !== true && (
          <button type="button" onClick={onEdit}>
            {say(receiverWords.edit)}
          </button>
        )}
        <Action
          kind="danger"
          before={() => confirm(say(receiverWords.askRemove, { id }))}
          call={{ method: 'DELETE', path }}
          onDone={() => void receivers.load(appid)}
        >
          {say(receiverWords.remove)}
        </Action>
      </div>
      {isExamined.value && <ExamSheet receiver={receiver} onClose={() => (isExamined.value = false)} />}
    </li>
  );
}
