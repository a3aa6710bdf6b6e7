import { useConsole, useSay } from '../console.ts';
import { connectionWords, shellWords } from '../words/shell.ts';

/** Whether what is shown is what is. */
export function ConnectionBadge() {
  const { feed } = useConsole();
  const say = useSay();
  const connection = feed.connection.value;
  const missed = feed.missed.value;
  return (
    <span class="connection" data-state={connection} role="status">
      <span class="dot" aria-hidden="true" />
      <span>{say(connectionWords[connection])}</span>
      {missed !== 0 && (
        <span class="missed">
          {missed === 'unknown' ? say(shellWords.missedUnknown) : say(shellWords.missed, { count: missed })}
        </span>
      )}
    </span>
  );
}
