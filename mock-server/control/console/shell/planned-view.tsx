import { useConsole, useSay } from '../console.ts';
import { viewNames } from '../words/shell.ts';

export function PlannedView() {
  const say = useSay();
  const { places } = useConsole();
  return (
    <div class="page">
      <h1>{say(viewNames[places.current.value.view])}</h1>
    </div>
  );
}
