import { useSay } from '../console.ts';
import { Sheet } from '../parts/sheet.tsx';
import { views } from '../state/place.ts';
import { helpWords } from '../words/shell.ts';

const keys = [
  ['?', helpWords.help],
  [`1 … ${views.length}`, helpWords.views],
  ['/', helpWords.search],
  ['n', helpWords.write],
  ['j  k', helpWords.rows],
  ['← ↑ ↓ →', helpWords.cells],
  ['Enter', helpWords.open],
  ['p', helpWords.pause],
  ['Esc', helpWords.close],
] as const;

export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Sheet title={say(helpWords.title)} onClose={onClose}>
      <dl class="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split('  ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <p class="faint">{say(helpWords.more)}</p>
    </Sheet>
  );
}
