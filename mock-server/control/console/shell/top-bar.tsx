import { useConsole, useSay } from '../console.ts';
import { Icon } from '../parts/icon.tsx';
import type { PageInfo } from '../state/page-info.ts';
import type { Theme } from '../state/settings.ts';
import { shellWords } from '../words/shell.ts';
import { ClockBar } from './clock-bar.tsx';
import { ConnectionBadge } from './connection-badge.tsx';
import { TenantPicker } from './tenant-picker.tsx';

function titleOf({ origin, target, isListener }: PageInfo, say: ReturnType<typeof useSay>): string {
  if (target === undefined) return origin;
  if (!isListener) return say(shellWords.proxyOf, { target });
  return target === '' ? say(shellWords.listens) : say(shellWords.listensFor, { target });
}

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const { page, tenants } = useConsole();
  const say = useSay();
  const tenant = tenants.current.value;
  return (
    <header class="top-bar">
      <span class="brand" title={titleOf(page, say)}>
        sobot-mock
      </span>
      <TenantPicker />
      <ConnectionBadge />
      {tenant !== undefined && <ClockBar tenant={tenant} key={tenant.appid} />}
      <div class="top-buttons">
        <ThemeButton />
        <LanguageButton />
        <button
          type="button"
          class="quiet"
          aria-label={say(shellWords.help)}
          title={`${say(shellWords.help)} (?)`}
          onClick={onHelp}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}

function LanguageButton() {
  const { settings } = useConsole();
  const say = useSay();
  const other = settings.language.value === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" class="quiet" lang={other} onClick={() => (settings.language.value = other)}>
      {say(shellWords.language)}
    </button>
  );
}

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const themeWords = { system: shellWords.themeSystem, light: shellWords.themeLight, dark: shellWords.themeDark };
const themeIcons = { system: 'half', light: 'sun', dark: 'moon' } as const;

function ThemeButton() {
  const { settings } = useConsole();
  const say = useSay();
  const theme = settings.theme.value;
  const label = say(themeWords[theme]);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]!;
  return (
    <button type="button" class="quiet" aria-label={label} title={label} onClick={() => (settings.theme.value = next)}>
      <Icon name={themeIcons[theme]} />
    </button>
  );
}
