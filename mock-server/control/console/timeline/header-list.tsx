import { useSay } from '../console.ts';
import { timelineWords } from '../words/timeline.ts';

export function HeaderList({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
  const say = useSay();
  const entries = Object.entries(headers);
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>
        {say(timelineWords.headers)} ({entries.length})
      </summary>
      <dl class="headers mono">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
