import { useConsole, useSay } from '../console.ts';
import { saveFile } from '../parts/save-file.ts';
import { tenantWords } from '../words/tenants.ts';

/** What was done since a mark, as a file that the command plays again. */
export function ScenarioCard() {
  const { steps, tenants } = useConsole();
  const say = useSay();
  const list = steps.list.value;
  function save(): void {
    const { seed = 1 } = tenants.current.peek() ?? {};
    const start = steps.start();
    const scenario = { seed, ...(start !== undefined && { start }), receiver: {}, steps: list };
    saveFile('scenario.json', JSON.stringify(scenario, null, 2));
  }
  return (
    <section class="card">
      <h2>{say(tenantWords.scenario)}</h2>
      <p class="faint">{say(tenantWords.scenarioHint)}</p>
      <div class="row">
        <button type="button" onClick={steps.mark}>
          {say(tenantWords.mark)}
        </button>
        <span class="faint">{say(tenantWords.marked, { count: list.length })}</span>
        <button type="button" class="main" disabled={list.length === 0} onClick={save}>
          {say(tenantWords.save)}
        </button>
      </div>
    </section>
  );
}
