import { useSignal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { isChangeOf, useFollowed } from '../parts/use-followed.ts';
import { part } from '../state/api.ts';
import type { ReceiverView } from '../state/receivers.ts';
import { receiverWords } from '../words/receivers.ts';
import { ReceiverCard } from './receiver-card.tsx';
import { ReceiverSheet } from './receiver-sheet.tsx';

/** Where webhooks go. */
export function ReceiversView() {
  const { receivers } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const edited = useSignal<ReceiverView | 'new' | undefined>(undefined);
  useFollowed(appid, () => void receivers.load(appid), isChangeOf('receivers'));
  const list = receivers.list.value ?? [];
  const hasBuiltIn = list.some(({ inProcess }) => inProcess === true);
  return (
    <div class="page">
      <PageHeader
        title={receiverWords.title}
        hint={receiverWords.hint}
        call={{ method: 'GET', path: `/tenants/${part(appid)}/receivers` }}
      >
        <button type="button" class="main" onClick={() => (edited.value = 'new')}>
          <Icon name="plus" />
          {say(receiverWords.add)}
        </button>
        {!hasBuiltIn && (
          <Action
            call={{
              method: 'POST',
              path: `/tenants/${part(appid)}/receivers`,
              body: { id: 'built-in', inProcess: true, secret: 'built-in' },
            }}
            title={say(receiverWords.builtInHint)}
            onDone={() => void receivers.load(appid)}
          >
            {say(receiverWords.builtIn)}
          </Action>
        )}
      </PageHeader>
      {receivers.problem.value !== undefined && <ProblemBox problem={receivers.problem.value} />}
      {receivers.list.value?.length === 0 && (
        <div class="card">
          <p>{say(receiverWords.none)}</p>
          <p class="faint">{say(receiverWords.builtInHint)}</p>
        </div>
      )}
      <ul class="cards">
        {list.map((receiver) => (
          <ReceiverCard key={receiver.id} receiver={receiver} onEdit={() => (edited.value = receiver)} />
        ))}
      </ul>
      {edited.value !== undefined && (
        <ReceiverSheet
          receiver={edited.value === 'new' ? undefined : edited.value}
          onClose={() => (edited.value = undefined)}
        />
      )}
    </div>
  );
}
