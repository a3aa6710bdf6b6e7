import { useEffect } from 'preact/hooks';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { useConsole, useSay, useTenant } from '../console.ts';
import { PageHeader } from '../parts/page-header.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { coverageCall } from '../state/coverage.ts';
import { coverageWords } from '../words/coverage.ts';
import { shellWords } from '../words/shell.ts';
import { familiesOf } from './families.ts';
import { FamilySection } from './family-section.tsx';
import { ItemSheet } from './item-sheet.tsx';
import { PlanSteps } from './plan-steps.tsx';

/** What of the contract was exercised: the matrix, filled as requests and deliveries come. */
export function CoverageView() {
  const { coverage, onActivities, places } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  useEffect(() => {
    void coverage.load(appid);
    return onActivities(coverage.loadSoon);
  }, [appid]);
  const report = coverage.report.value;
  const { id } = places.current.value;
  return (
    <div class="page coverage">
      <PageHeader title={coverageWords.title} hint={coverageWords.hint} call={coverageCall(appid)} />
      {coverage.problem.value !== undefined && <ProblemBox problem={coverage.problem.value} />}
      {report === undefined
        ? coverage.problem.value === undefined && <p class="faint">{say(shellWords.loading)}</p>
        : [
            <Summary key="summary" report={report} />,
            <Suggestions key="suggestions" report={report} />,
            <div key="families" class="families">
              {familiesOf(report.items).map((family) => (
                <FamilySection key={family.name} family={family} />
              ))}
            </div>,
          ]}
      {id !== undefined && report !== undefined && (
        <ItemSheet key={id} id={id} item={report.items.find((item) => item.id === id)} />
      )}
    </div>
  );
}

function Summary({ report: { percent, counts, journals } }: { readonly report: CoverageReport }) {
  const { page, clock } = useConsole();
  const say = useSay();
  const [journal] = journals;
  return (
    <section class="card" aria-label={say(coverageWords.title)}>
      <p class="row">
        <strong class="percent">{percent.toFixed(1)} %</strong>
        <span role="status">{say(coverageWords.summary, { ...counts })}</span>
      </p>
      <progress max={counts.items} value={counts.covered} aria-label={say(coverageWords.title)} />
      <p class="faint">
        {journal !== undefined &&
          say(coverageWords.read, { requests: journal.requests, deliveries: journal.deliveries })}{' '}
        {journal !== undefined && journal.dropped > 0 && say(coverageWords.dropped, { count: journal.dropped })}{' '}
        {page.target !== undefined && say(page.isListener ? coverageWords.onListener : coverageWords.onProxy)}{' '}
        {clock.view.value?.frozen === true && say(coverageWords.frozen)} {say(coverageWords.legend)}
      </p>
    </section>
  );
}

function Suggestions({ report: { suggestions } }: { readonly report: CoverageReport }) {
  const say = useSay();
  return (
    <details class="card" open>
      <summary>
        <h2>{say(coverageWords.suggestions)}</h2>
      </summary>
      {suggestions.length === 0 && <p>{say(coverageWords.all)}</p>}
      <ol class="suggestions">
        {suggestions.map(({ steps, gain, covers }) => (
          <li key={covers[0]}>
            <PlanSteps steps={steps} title={say(coverageWords.gain, { count: gain })} />
          </li>
        ))}
      </ol>
    </details>
  );
}
