import { signal, type ReadonlySignal } from '@preact/signals';

export const views = [
  'chat',
  'timeline',
  'receivers',
  'broadcasts',
  'faults',
  'switches',
  'try',
  'coverage',
  'tenants',
] as const;

export type View = (typeof views)[number];

/** What the page shows, as its address says: `#/1/timeline/request-12?q=status:401`. */
interface Place {
  /** Absent: the tenant that was looked at last. */
  readonly appid?: string | undefined;
  readonly view: View;
  /** The person, the row or the task that is open. */
  readonly id?: string | undefined;
  /** What is searched for. */
  readonly search?: string | undefined;
}

export interface Places {
  readonly current: ReadonlySignal<Place>;
  href(change: Partial<Place>): string;
  go(change: Partial<Place>): void;
  /** As `go`, in the place of the entry in the browser's history: for what changes with each key. */
  replace(change: Partial<Place>): void;
}

/** The place in the address, and links to others. A change leaves all else as it is, but for what belongs to a view. */
export function createPlaces(browser: Window): Places {
  const current = signal(readPlace(browser.location.hash));
  browser.addEventListener('hashchange', () => {
    current.value = readPlace(browser.location.hash);
  });
  function after(change: Partial<Place>): Place {
    const { appid, view, id, search } = current.value;
    const stays = change.view === undefined || change.view === view;
    return { appid, view, ...(stays && { id, search }), ...change };
  }
  return {
    current,
    href: (change) => hashOf(after(change)),
    go(change) {
      browser.location.hash = hashOf(after(change));
    },
    replace(change) {
      const place = after(change);
      browser.history.replaceState(null, '', hashOf(place));
      current.value = place;
    },
  };
}

export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [appid, view, id] = path.split('/').map(decode);
  return {
    appid: appid || undefined,
    view: views.find((known) => known === view) ?? 'chat',
    id: id || undefined,
    search: new URLSearchParams(query).get('q') || undefined,
  };
}

export function hashOf({ appid = '', view, id, search }: Place): string {
  const path = [appid, view, ...(id === undefined ? [] : [id])].map(encodeURIComponent).join('/');
  return `#/${path}${search ? `?${new URLSearchParams({ q: search }).toString()}` : ''}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
