import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { TenantProvider, useConsole, useSay } from '../console.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import type { View } from '../state/place.ts';
import { isNewBeginning } from '../state/records.ts';
import { shellWords } from '../words/shell.ts';
import { HelpSheet } from './help-sheet.tsx';
import { useKeys } from './keys.ts';
import { Navigation } from './navigation.tsx';
import { NoticeList } from './notice-list.tsx';
import { TopBar } from './top-bar.tsx';
import { viewComponents } from './views.ts';

/** The page: a bar above, the views at the side, one view. */
export function Shell() {
  const say = useSay();
  useSettingsOfPage();
  useTenantOfPage();
  const help = useKeys();
  return (
    <>
      <a class="skip" href="#main" onClick={skipToMain}>
        {say(shellWords.skip)}
      </a>
      <TopBar onHelp={() => (help.value = true)} />
      <div class="body">
        <Navigation />
        <main id="main" tabIndex={-1}>
          <CurrentView />
        </main>
      </div>
      <NoticeList />
      {help.value && <HelpSheet onClose={() => (help.value = false)} />}
    </>
  );
}

function skipToMain(event: Event): void {
  // The hash of the address is the place in the page: the link must not change it.
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}

/** Views that say something without a tenant. */
const withoutTenant: ReadonlySet<View> = new Set(['tenants']);

function CurrentView() {
  const { places, tenants, life } = useConsole();
  const say = useSay();
  const { view, appid } = places.current.value;
  const Component = viewComponents[view];
  const tenant = tenants.current.value;
  if (tenants.problem.value !== undefined && !tenants.known.value) {
    return (
      <div class="page">
        <ProblemBox problem={tenants.problem.value} />
        <button type="button" onClick={() => void tenants.load()}>
          {say(shellWords.tryAgain)}
        </button>
      </div>
    );
  }
  if (!tenants.known.value) return <p class="page faint">{say(shellWords.loading)}</p>;
  if (tenant === undefined && !withoutTenant.has(view)) {
    return (
      <div class="page">
        <h1>{appid === undefined ? say(shellWords.noTenant) : say(shellWords.noSuchTenant, { appid })}</h1>
        <p>
          <a href={places.href({ view: 'tenants', appid: undefined })}>{say(shellWords.noTenantHint)}</a>
        </p>
      </div>
    );
  }
  return (
    <TenantProvider value={tenant}>
      <Component key={`${tenant?.appid} ${life.value}`} />
    </TenantProvider>
  );
}

/** Brings language and colours to the page as a whole. */
function useSettingsOfPage(): void {
  const { settings } = useConsole();
  useSignalEffect(() => {
    document.documentElement.lang = settings.language.value === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = settings.theme.value;
  });
}

/** Follows the tenant of the page: its clock, its stream. */
function useTenantOfPage(): void {
  const { tenants, feed, life, clock, places, onActivities, ...told } = useConsole();
  const { conversations, deliveries, timeline } = told;
  const appid = tenants.current.value?.appid;
  function forget(): void {
    conversations.clear();
    deliveries.clear();
  }
  useEffect(() => {
    void tenants.load();
    let seconds = 0;
    const timer = setInterval(() => {
      clock.tick();
      seconds += 1;
      // Nothing tells of tenants that are made or removed elsewhere: they are asked for where they are looked at.
      const isLookedAt = tenants.current.peek() === undefined || places.current.peek().view === 'tenants';
      if (isLookedAt && seconds % 3 === 0) void tenants.load();
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (appid === undefined) return feed.close();
    feed.open(appid);
    let timer: number | undefined;
    forget();
    timeline.clear();
    const leave = onActivities((activities) => {
      const since = activities.slice(activities.findLastIndex(isNewBeginning) + 1);
      if (since.length < activities.length) forget();
      conversations.take(since);
      deliveries.take(since);
      timeline.take(activities);
      // What happens may make something fall due, and the clock tells of it.
      timer ??= window.setTimeout(() => {
        timer = undefined;
        void clock.load(appid);
      }, 300);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [appid]);
  useEffect(() => {
    if (appid !== undefined) void clock.load(appid);
  }, [appid, life.value]);
}
