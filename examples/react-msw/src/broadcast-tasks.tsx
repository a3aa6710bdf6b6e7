import { useEffect, useState, type ReactNode } from 'react';
import type { BroadcastTaskItem } from 'sobot-mock/types';
import { ErrorMessage } from './error-message.tsx';
import type { SobotClient } from './sobot-client.ts';

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly tasks: readonly BroadcastTaskItem[] }
  | { readonly status: 'failed'; readonly error: unknown };

export function BroadcastTasks({ client }: { readonly client: SobotClient }): ReactNode {
  const [state, setState] = useState<State>({ status: 'loading' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const show = (next: State): void => {
      if (isCurrent) setState(next);
    };
    setState({ status: 'loading' });
    client.listBroadcastTasks().then(
      (tasks) => show({ status: 'loaded', tasks }),
      (error: unknown) => show({ status: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, round]);

  function refresh(): void {
    setRound(round + 1);
  }

  function signInAgain(): void {
    client.renewToken();
    refresh();
  }

  if (state.status === 'loading') return <p>Loading…</p>;
  if (state.status === 'failed') return <ErrorMessage error={state.error} onRetry={signInAgain} />;
  return (
    <>
      <button onClick={refresh}>Refresh</button>
      {state.tasks.length === 0 ? <p>No broadcast tasks</p> : <TaskTable tasks={state.tasks} />}
    </>
  );
}

function TaskTable({ tasks }: { readonly tasks: readonly BroadcastTaskItem[] }): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th>Task</th>
          <th>Start</th>
          <th>Planned</th>
          <th>Sent</th>
          <th>Failed</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.taskid}>
            <td>{task.task_name}</td>
            <td>{task.task_start_time}</td>
            <td>{task.estimate_send_num}</td>
            <td>{task.send_success_num}</td>
            <td>{task.send_error_num}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
