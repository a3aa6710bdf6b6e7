import { useSignal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { isChangeOf, useFollowed } from '../parts/use-followed.ts';
import { part } from '../state/api.ts';
import type { FaultView } from '../state/faults.ts';
import type { Activity } from '../state/records.ts';
import { faultWords } from '../words/faults.ts';
import { faultSentence } from './fault-sentence.ts';
import { FaultSheet } from './fault-sheet.tsx';

const isOwnChange = isChangeOf('faults');

/** Each hit counts. */
function mayChange(activity: Activity): boolean {
  return activity.type === 'fault' || isOwnChange(activity);
}

/** What is made to fail. */
export function FaultsView() {
  const { faults } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const isAdding = useSignal(false);
  useFollowed(appid, () => void faults.load(appid), mayChange);
  const path = `/tenants/${part(appid)}/faults`;
  const isEmpty = faults.list.value.length === 0 && faults.off.value.length === 0;
  return (
    <div class="page">
      <PageHeader title={faultWords.title} hint={faultWords.hint} call={{ method: 'GET', path }}>
        <button type="button" class="main" onClick={() => (isAdding.value = true)}>
          <Icon name="plus" />
          {say(faultWords.add)}
        </button>
        <Action
          kind="danger"
          call={{ method: 'DELETE', path }}
          disabled={faults.list.value.length === 0}
          onDone={() => void faults.load(appid)}
        >
          {say(faultWords.clear)}
        </Action>
      </PageHeader>
      {faults.problem.value !== undefined && <ProblemBox problem={faults.problem.value} />}
      {isEmpty && faults.problem.value === undefined && <p>{say(faultWords.none)}</p>}
      <ul class="cards">
        {faults.list.value.map((fault) => (
          <FaultCard key={fault.fault.id} view={fault} isOn />
        ))}
        {faults.off.value.map((fault) => (
          <FaultCard key={`off ${fault.fault.id}`} view={fault} isOn={false} />
        ))}
      </ul>
      {isAdding.value && (
        <FaultSheet start={{ request: { retCode: '999999' }, times: 1 }} onClose={() => (isAdding.value = false)} />
      )}
    </div>
  );
}

function FaultCard({ view, isOn }: { readonly view: FaultView; readonly isOn: boolean }) {
  const { faults } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const { fault, hits, matched } = view;
  const path = `/tenants/${part(appid)}/faults`;
  const remove = { method: 'DELETE', path: `${path}/${part(fault.id)}` } as const;
  const reload = (): void => void faults.load(appid);
  const isSpent = fault.times !== undefined && hits >= fault.times;
  return (
    <li class={isOn ? 'card' : 'card off'}>
      <div class="row spread">
        <p>
          <bdi>{faultSentence(fault, say)}</bdi>
        </p>
        <span class={isOn && !isSpent ? 'chip warn' : 'chip'}>
          {isOn ? say(faultWords.hits, { hits, matched }) : say(faultWords.isOff)}
          {isOn && isSpent && ` · ${say(faultWords.spent)}`}
        </span>
      </div>
      <div class="row">
        <code class="faint">{fault.id}</code>
        {isOn ? (
          <>
            <Action
              call={remove}
              onDone={() => {
                faults.park(appid, view);
                reload();
              }}
            >
              {say(faultWords.off)}
            </Action>
            <Action kind="danger" call={remove} onDone={reload}>
              {say(faultWords.remove)}
            </Action>
          </>
        ) : (
          <>
            <Action
              call={{ method: 'POST', path, body: fault }}
              onDone={() => {
                faults.unpark(appid, view);
                reload();
              }}
            >
              {say(faultWords.on)}
            </Action>
            <button type="button" class="danger" onClick={() => faults.unpark(appid, view)}>
              {say(faultWords.remove)}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
