import type { Position, RunOptions } from '../../../contract-tests/kit/engine/run-checks.ts';
import { formatFirstViolation } from '../../../contract-tests/kit/reporters/pretty.ts';
import type { CheckResult } from '../../../generators/generated/types.ts';
import { sayIn } from '../../language.ts';
import { createStatusLine, fitting } from '../../status-line.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';

/** Shows how far a run of checks is. */
export interface CheckProgress {
  readonly onStart: NonNullable<RunOptions['onStart']>;
  readonly onResult: NonNullable<RunOptions['onResult']>;
  /** Ends it, and leaves nothing of the line that changes. */
  end(): void;
}

type ProgressContext = Pick<CommandContext, 'terminal' | 'note' | 'colour'>;

/** On a terminal one line that changes; else a line for each check that did not pass, once it has ended. */
export function createCheckProgress(context: ProgressContext, language: 'en' | 'zh'): CheckProgress {
  return context.terminal === undefined
    ? noteViolations(context, language)
    : drawLine(context.terminal, context, language);
}

function drawLine(
  terminal: NonNullable<CommandContext['terminal']>,
  { colour }: ProgressContext,
  language: 'en' | 'zh',
): CheckProgress {
  const line = createStatusLine(terminal);
  const style = createStyle(colour);
  let failed = 0;
  const failures = (): string => sayIn(language)(`${failed} failed`, `${failed} 项失败`);
  return {
    onStart({ id }: { readonly id: string }, { number, total }: Position) {
      const place = fitting(`${number}/${total}  ${failed === 0 ? '' : `${failures()}  `}${id}`, terminal);
      line.draw(failed === 0 ? place : place.replace(failures(), style.bad));
    },
    onResult({ status }: CheckResult) {
      if (status === 'failed') failed += 1;
    },
    end: line.clear,
  };
}

function noteViolations({ note, colour }: ProgressContext, language: 'en' | 'zh'): CheckProgress {
  return {
    onStart: () => undefined,
    onResult(result: CheckResult) {
      if (result.violations.length > 0) note(formatFirstViolation(result, { language, colour }));
    },
    end: () => undefined,
  };
}
