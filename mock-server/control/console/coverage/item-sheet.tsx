import type { CoverageItem } from '../../../../generators/generated/types.ts';
import { useConsole, useSay } from '../console.ts';
import { Sheet } from '../parts/sheet.tsx';
import { coverageWords } from '../words/coverage.ts';
import { PlanSteps } from './plan-steps.tsx';

interface ItemSheetProps {
  readonly id: string;
  /** Absent where an address names nothing. */
  readonly item: CoverageItem | undefined;
}

/** One cell: what it is, how often it was covered, and how to cover it. */
export function ItemSheet({ id, item }: ItemSheetProps) {
  const { places } = useConsole();
  const say = useSay();
  const onClose = (): void => places.go({ id: undefined });
  if (item === undefined) {
    return (
      <Sheet title={say(coverageWords.title)} onClose={onClose}>
        <p>
          <bdi>{say(coverageWords.noItem, { id })}</bdi>
        </p>
      </Sheet>
    );
  }
  const { what, covered, how } = item;
  return (
    <Sheet title={say(what)} onClose={onClose}>
      <p class="row">
        <span class={covered > 0 ? 'chip good' : 'chip bad'}>
          {covered > 0 ? say(coverageWords.covered, { count: covered }) : say(coverageWords.isMissing)}
        </span>
        <code class="faint">{id}</code>
      </p>
      {covered === 0 &&
        (how === undefined ? (
          <p>{say(coverageWords.noWay)}</p>
        ) : (
          <PlanSteps title={say(coverageWords.how)} steps={how} isOpen />
        ))}
    </Sheet>
  );
}
