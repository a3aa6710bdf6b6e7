import { useSay } from '../console.ts';
import type { Problem } from '../state/api.ts';
import type { Say } from '../words/say.ts';
import { shellWords } from '../words/shell.ts';

/** What went wrong, in words: what the server says of it, and what to do. */
export function problemText(problem: Problem, say: Say): string {
  return problem.status === 0 ? say(shellWords.unreachable) : `${problem.detail} ${problem.remedy}`.trim();
}

export function ProblemBox({ problem }: { readonly problem: Problem }) {
  const say = useSay();
  if (problem.status === 0) {
    return (
      <div class="problem" role="alert">
        <p>{say(shellWords.unreachable)}</p>
      </div>
    );
  }
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{problem.code}</strong> ({problem.status}) <bdi>{problem.detail}</bdi>
      </p>
      {problem.remedy !== '' && <p>{say(shellWords.whatToDo, { remedy: problem.remedy })}</p>}
    </div>
  );
}
