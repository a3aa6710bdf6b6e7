import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CoverageStep } from '../../../../generators/generated/types.ts';
import { useConsole, useSay, useTenant } from '../console.ts';
import { CopyButton } from '../parts/curl-button.tsx';
import { problemText } from '../parts/problem-box.tsx';
import { createPlans, type Plans } from '../state/plan.ts';
import { coverageWords } from '../words/coverage.ts';

interface PlanStepsProps {
  readonly title: string;
  readonly steps: readonly CoverageStep[];
  readonly isOpen?: boolean;
}

/** A test, step by step: each with its command, and all of them at a click. */
export function PlanSteps({ title, steps, isOpen = false }: PlanStepsProps) {
  const { page } = useConsole();
  const say = useSay();
  const plans = usePlans();
  const isOwn = steps.some(({ request }) => request?.path.endsWith('/receivers'));
  const canRun = page.target === undefined && !isOwn && steps.every(({ request }) => request !== undefined);
  return (
    <div class="plan">
      <p class="row">
        <strong>{title}</strong>
        {canRun && <RunButton plans={plans} steps={steps} />}
        {isOwn && <span class="faint small">{say(coverageWords.ownReceiver)}</span>}
      </p>
      <details open={isOpen}>
        <summary class="faint">{say(coverageWords.steps, { count: steps.length })}</summary>
        <ol>
          {steps.map((step, index) => (
            <li key={index}>
              <code class="step">{say(step)}</code>
              {step.request === undefined ? (
                <span class="faint small">{say(coverageWords.inProgram)}</span>
              ) : (
                page.target === undefined && <CopyButton label="curl" text={() => plans.curl(step.request!)} />
              )}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function usePlans(): Plans {
  const { api, provider, clock } = useConsole();
  const tenant = useTenant();
  return useMemo(
    () =>
      createPlans({
        api,
        provider,
        tenant,
        now: () => (clock.view.peek() === undefined ? tenant.clock.epochMs : clock.now.peek()),
      }),
    [tenant.appid, tenant.appKey],
  );
}

function RunButton({ plans, steps }: { readonly plans: Plans; readonly steps: readonly CoverageStep[] }) {
  const { notices, coverage } = useConsole();
  const say = useSay();
  const isBusy = useSignal(false);
  async function run(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    const problem = await plans.run(steps);
    isBusy.value = false;
    if (problem !== undefined) return notices.say('bad', problemText(problem, say));
    notices.say('good', say(coverageWords.done, { count: steps.length }));
    coverage.loadSoon();
  }
  return (
    <button
      type="button"
      class="main"
      title={say(coverageWords.runHint)}
      aria-busy={isBusy.value}
      onClick={() => void run()}
    >
      {say(coverageWords.run)}
    </button>
  );
}
