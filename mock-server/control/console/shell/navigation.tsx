import { useConsole, useSay } from '../console.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { views, type View } from '../state/place.ts';
import { shellWords, viewNames } from '../words/shell.ts';

const icons: Readonly<Record<View, IconName>> = {
  chat: 'chat',
  timeline: 'list',
  receivers: 'inbox',
  broadcasts: 'horn',
  faults: 'bolt',
  switches: 'sliders',
  try: 'terminal',
  coverage: 'grid',
  tenants: 'building',
};

export function Navigation() {
  const { places } = useConsole();
  const say = useSay();
  const current = places.current.value.view;
  return (
    <nav class="navigation" aria-label={say(shellWords.navigation)}>
      {views.map((view) => (
        <a key={view} href={places.href({ view })} aria-current={view === current ? 'page' : undefined}>
          <Icon name={icons[view]} />
          <span>{say(viewNames[view])}</span>
        </a>
      ))}
    </nav>
  );
}
