import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { part } from '../state/api.ts';
import type { ListOf } from '../state/records.ts';
import { localTime } from '../state/time.ts';
import { broadcastWords } from '../words/broadcasts.ts';

export interface TaskView {
  readonly id: string;
  readonly name: string;
  readonly startTime: number;
  readonly estimateSendNum: number;
  readonly sendSuccessNum: number;
  readonly sendErrorNum: number;
  readonly plan?: object;
}

interface TaskCardProps {
  readonly task: TaskView;
  /** Counts up when something may have moved. */
  readonly version: number;
  readonly isOpen: boolean;
}

/** A broadcast task, and how far its send records have got. */
export function TaskCard({ task, version, isOpen }: TaskCardProps) {
  const { api, places } = useConsole();
  const say = useSay();
  const { appid, timezone } = useTenant();
  const { id, name, startTime, estimateSendNum, sendSuccessNum, sendErrorNum, plan } = task;
  const counts = useSignal({ delivered: 0, read: 0 });
  useEffect(() => {
    const count = async (status: string): Promise<number> => {
      const path = `/tenants/${part(appid)}/send-records?taskId=${part(id)}&status=${status}&limit=1`;
      const answer = await api.call<ListOf<unknown>>({ method: 'GET', path });
      return answer.ok ? (answer.value.total ?? 0) : 0;
    };
    void Promise.all([count('1'), count('2')]).then(([delivered, read]) => {
      counts.value = { delivered: delivered + read, read };
      return undefined;
    });
  }, [id, version]);
  const { delivered, read } = counts.value;
  const total = Math.max(1, estimateSendNum);
  const at = localTime(startTime, timezone);
  return (
    <li class="card">
      <div class="row spread">
        <h2>
          <a href={places.href({ id: isOpen ? undefined : id })} aria-current={isOpen ? 'true' : undefined}>
            <bdi>{name === '' ? id : name}</bdi>
          </a>
        </h2>
        <span class={plan === undefined ? 'chip' : 'chip warn'}>
          {say(plan === undefined ? broadcastWords.began : broadcastWords.planned, { at })}
        </span>
      </div>
      <p>{say(broadcastWords.counts, { sent: sendSuccessNum, failed: sendErrorNum, total: estimateSendNum })}</p>
      <progress
        max={total}
        value={delivered + sendErrorNum}
        aria-label={say(broadcastWords.progress, { delivered, read })}
      />
      <p class="faint">{say(broadcastWords.progress, { delivered, read })}</p>
    </li>
  );
}
