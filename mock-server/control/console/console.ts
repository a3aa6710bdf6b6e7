import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createApi, type Api } from './state/api.ts';
import { createTenantClock, type TenantClock } from './state/clock.ts';
import { createConversations, type Conversations } from './state/conversation.ts';
import { createCoverage, type Coverage } from './state/coverage.ts';
import { createEventDeliveries, type EventDeliveries } from './state/deliveries.ts';
import { createFaults, type Faults } from './state/faults.ts';
import { createFeed, type Feed } from './state/feed.ts';
import { createNotices, type Notices } from './state/notices.ts';
import type { PageInfo } from './state/page-info.ts';
import { createPeople, type People } from './state/people.ts';
import { createPlaces, type Places } from './state/place.ts';
import { createProvider, type Provider } from './state/provider.ts';
import { createReceivers, type Receivers } from './state/receivers.ts';
import type { Activity, TenantView } from './state/records.ts';
import { createSchemas, type Schemas } from './state/schemas.ts';
import { createSettings, type Settings } from './state/settings.ts';
import { createTenants, type Tenants } from './state/tenants.ts';
import { createTimeline, type Timeline } from './state/timeline.ts';
import { createSay, type Say } from './words/say.ts';

/** All that the page knows, and what it asks the server with. */
export interface Console {
  readonly page: PageInfo;
  readonly settings: Settings;
  readonly places: Places;
  readonly api: Api;
  readonly notices: Notices;
  readonly tenants: Tenants;
  readonly feed: Feed;
  /** Counts up when the server began anew: nothing that the page knows of the tenant holds. */
  readonly life: ReadonlySignal<number>;
  readonly clock: TenantClock;
  readonly people: People;
  readonly receivers: Receivers;
  readonly conversations: Conversations;
  readonly deliveries: EventDeliveries;
  readonly schemas: Schemas;
  readonly timeline: Timeline;
  readonly faults: Faults;
  readonly provider: Provider;
  readonly coverage: Coverage;
  /** Calls back with what happens, a few times a second at most; the answer ends it. */
  onActivities(observer: (activities: readonly Activity[]) => void): () => void;
}

export function createConsole(page: PageInfo, browser: Window & typeof globalThis): Console {
  const setTimer = (milliseconds: number, run: () => void) => void browser.setTimeout(run, milliseconds);
  const api = createApi(
    page,
    (...request) => browser.fetch(...request),
    () => settings.language.peek(),
  );
  const settings = createSettings(browser.localStorage, page.language);
  const places = createPlaces(browser);
  const tenants = createTenants(api, places, settings);
  const appid = computed(() => tenants.current.value?.appid);
  const life = signal(0);
  const timeline = createTimeline();
  const conversations = createConversations(api, appid);
  const deliveries = createEventDeliveries(api, appid);
  const observers = new Set<(activities: readonly Activity[]) => void>();
  const feed = createFeed({
    api,
    onInterruption: () => void tenants.load(),
    onNewFeed() {
      timeline.clear();
      conversations.clear();
      deliveries.clear();
      life.value += 1;
    },
    onActivities: (activities) => observers.forEach((observe) => observe(activities)),
    createSource: (url) => new browser.EventSource(url),
    // No frame is drawn of a page that nobody sees.
    onNextFrame: (run) => (browser.document.hidden ? setTimer(250, run) : void browser.requestAnimationFrame(run)),
    setTimer,
  });
  return {
    page,
    settings,
    places,
    api,
    notices: createNotices(setTimer),
    tenants,
    feed,
    life,
    people: createPeople(api, appid),
    receivers: createReceivers(api, appid),
    conversations,
    deliveries,
    schemas: createSchemas(api),
    timeline,
    faults: createFaults(api, appid),
    provider: createProvider(page, (...request) => browser.fetch(...request)),
    coverage: createCoverage(api, appid, setTimer, () => browser.performance.now()),
    clock: createTenantClock(api, appid, () => browser.performance.now()),
    onActivities(observer) {
      observers.add(observer);
      return () => observers.delete(observer);
    },
  };
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
  const found = useContext(ConsoleContext);
  if (found === undefined) throw new Error('A component of the console stands outside of it.');
  return found;
}

/** Says things in the language that was chosen. */
export function useSay(): Say {
  return createSay(useConsole().settings.language.value);
}

const TenantContext = createContext<TenantView | undefined>(undefined);

/** What stands in it is about one tenant. */
export const TenantProvider = TenantContext.Provider;

export function useTenant(): TenantView {
  const found = useContext(TenantContext);
  if (found === undefined) throw new Error('A component that is about a tenant stands where there is none.');
  return found;
}
