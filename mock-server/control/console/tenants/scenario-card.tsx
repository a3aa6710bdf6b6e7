import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useLatest } from '../parts/use-latest.ts';
import { part } from '../state/api.ts';
import { localTime } from '../state/time.ts';
import { tenantWords } from '../words/tenants.ts';

/** Where the scenario begins, as the server keeps it: a reload changes nothing. */
interface MarkView {
  readonly at: number;
  readonly isSet: boolean;
  readonly steps: number;
  readonly left: number;
}

/** What was done to the tenant since a mark, by whomever, as a file that the command plays again. */
export function ScenarioCard() {
  const { api, tenants, timeline } = useConsole();
  const say = useSay();
  const { appid = '', timezone = '' } = tenants.current.value ?? {};
  const mark = useSignal<MarkView | undefined>(undefined);
  const changes = useLatest(timeline.version);
  const path = `/tenants/${part(appid)}/scenario`;
  useEffect(() => {
    if (appid === '') return;
    void api.call<MarkView>({ method: 'GET', path: `${path}/mark` }).then((got) => {
      if (got.ok) mark.value = got.value;
      return undefined;
    });
  }, [path, changes]);
  const view = mark.value;
  if (view === undefined) return null;
  const { at, isSet, steps, left } = view;
  const words = isSet ? tenantWords.marked : tenantWords.unmarked;
  return (
    <section class="card">
      <h2>{say(tenantWords.scenario)}</h2>
      <p class="faint">{say(tenantWords.scenarioHint)}</p>
      <div class="row">
        <Action call={{ method: 'POST', path: `${path}/mark` }} onDone={(value) => (mark.value = value as MarkView)}>
          {say(tenantWords.mark)}
        </Action>
        <span class="faint">{say(words, { count: steps, at: localTime(at, timezone) })}</span>
        <Action
          kind="main"
          disabled={steps === 0}
          call={{ method: 'GET', path }}
          onDone={(scenario) => saveFile('scenario.json', JSON.stringify(scenario, null, 2))}
        >
          {say(tenantWords.save)}
        </Action>
      </div>
      {left > 0 && <p class="bad">{say(tenantWords.left, { count: left })}</p>}
    </section>
  );
}
