import { useSignal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { isChangeOf, useFollowed } from '../parts/use-followed.ts';
import { part, type Problem } from '../state/api.ts';
import type { Activity, ListOf } from '../state/records.ts';
import { broadcastWords } from '../words/broadcasts.ts';
import { BroadcastSheet } from './broadcast-sheet.tsx';
import { RecordTable } from './record-table.tsx';
import { TaskCard, type TaskView } from './task-card.tsx';

const isOwnChange = isChangeOf('broadcast-tasks', 'send-records');

function mayChange(activity: Activity): boolean {
  return activity.type === 'task' || isOwnChange(activity);
}

/** Mass sends and what came of them. */
export function BroadcastsView() {
  const { api, places } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const tasks = useSignal<readonly TaskView[]>([]);
  const version = useSignal(0);
  const problem = useSignal<Problem | undefined>(undefined);
  const isAdding = useSignal(false);
  const path = `/tenants/${part(appid)}/broadcast-tasks?limit=20`;
  async function load(): Promise<void> {
    const answer = await api.call<ListOf<TaskView>>({ method: 'GET', path });
    if (answer.ok) tasks.value = answer.value.items;
    problem.value = answer.ok ? undefined : answer.problem;
    version.value += 1;
  }
  useFollowed(appid, () => void load(), mayChange);
  return (
    <div class="page">
      <PageHeader title={broadcastWords.title} hint={broadcastWords.hint} call={{ method: 'GET', path }}>
        <button type="button" class="main" onClick={() => (isAdding.value = true)}>
          <Icon name="plus" />
          {say(broadcastWords.make)}
        </button>
      </PageHeader>
      {problem.value !== undefined && <ProblemBox problem={problem.value} />}
      {tasks.value.length === 0 && problem.value === undefined && <p>{say(broadcastWords.none)}</p>}
      <ul class="task-cards">
        {tasks.value.map((task) => (
          <TaskCard key={task.id} task={task} version={version.value} isOpen={places.current.value.id === task.id} />
        ))}
      </ul>
      <RecordTable key={places.current.value.id} taskId={places.current.value.id} version={version.value} />
      {isAdding.value && <BroadcastSheet onClose={() => (isAdding.value = false)} onMade={() => void load()} />}
    </div>
  );
}
