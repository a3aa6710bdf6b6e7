import type { NotedSteps } from '../core/tenant/noted-steps.ts';
import type { NotedCalls } from '../team/noted-calls.ts';

interface Whenever {
  readonly isInTurn: () => boolean;
  /** Does something in a turn, later. */
  readonly later: (work: () => void) => void;
}

interface WhenNoted extends Whenever {
  /** What others did comes in: what was noted of that comes along. */
  readonly isTaking: () => boolean;
}

/** Steps that are noted in a turn: only there it is known which comes next. */
export function stepsInTurn(steps: NotedSteps, { isInTurn, later, isTaking }: WhenNoted): NotedSteps {
  function inTurn(note: () => void): void {
    if (isTaking()) return;
    if (isInTurn()) note();
    else later(note);
  }
  return {
    get mark() {
      return steps.mark;
    },
    state: steps.state,
    get list() {
      return steps.list;
    },
    get left() {
      return steps.left;
    },
    add: (one) => inTurn(() => steps.add(one)),
    leaveOut: () => inTurn(steps.leaveOut),
    withdraw: (faultId, hits) => inTurn(() => steps.withdraw(faultId, hits)),
    restart: (mark, state) => inTurn(() => steps.restart(mark, state)),
  };
}

/** Calls that are noted in a turn. */
export function callsInTurn(calls: NotedCalls, { isInTurn, later }: Whenever): NotedCalls {
  return {
    get list() {
      return calls.list;
    },
    add(call, onNoted) {
      if (isInTurn()) calls.add(call, onNoted);
      else later(() => calls.add(call, onNoted));
    },
  };
}
