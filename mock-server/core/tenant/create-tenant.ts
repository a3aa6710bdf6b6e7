import { createRandom } from '../../../common/random.ts';
import { createOutbox } from '../actions/outbox.ts';
import { createClock } from '../clock/clock.ts';
import { createFaults } from '../faults/faults.ts';
import { createActivityFeed } from '../journal/activity.ts';
import { createJournal } from '../journal/journal.ts';
import { createAccount } from './account.ts';
import { withBehaviour } from './behaviour.ts';
import { createMutex } from './mutex.ts';
import type { Settings, TenantParts, TenantSetup } from './parts.ts';
import { createSequences } from './sequences.ts';
import { createStates } from './state.ts';
import type { Tenant } from './tenant.ts';
import { createTokens } from './tokens.ts';

/** @throws a failure `STATE_INVALID` when the records of the initial state don't fit one another. */
export function createTenant(setup: TenantSetup): Tenant {
  const { appid, appKey, seed, timezone, behaviour, store, platform } = setup;
  const settings: Settings = { seed, timezone, behaviour };
  const sequences = createSequences((concern, nth) => createRandom(settings.seed, appid, concern, String(nth)));
  const { draw } = sequences;
  const parts: { -readonly [Part in keyof TenantParts]: TenantParts[Part] } = {
    setup,
    settings,
    clock: createClock({ platform, start: setup.clock }),
    sequences,
    mutex: createMutex(),
    outbox: createOutbox(),
    activity: createActivityFeed(platform.now()),
    journal: createJournal({ limit: setup.journalLimit }),
    tokens: createTokens({
      random: () => draw('tokens'),
      appid,
      owners: setup.tokenOwners,
      overlap: () => settings.behaviour.tokenRotation === 'overlap',
    }),
    faults: createFaults({ random: (faultId) => createRandom(settings.seed, appid, 'fault', faultId) }),
  };
  setup.keep?.(parts);
  const { clock, journal, tokens, activity, outbox, faults } = parts;
  const account = (parts.account = createAccount(parts));
  const states = createStates(parts, account, () => {
    journal.clear();
    activity.publish('reset', clock.now(), {});
  });
  journal.onEntry((entry) => activity.publish('request', entry.at, entry));
  clock.onChange((change) => activity.publish('clock', change.now, change));

  return {
    appid,
    appKey,
    get seed() {
      return settings.seed;
    },
    get timezone() {
      return settings.timezone;
    },
    // Of the appid alone: a state that is imported elsewhere keeps its media URLs, whatever the seed there.
    mediaKey: createRandom(0, appid, 'media').hex(32),
    clock,
    journal,
    tokens,
    store,
    get behaviour() {
      return settings.behaviour;
    },
    setBehaviour: (changes) => (settings.behaviour = withBehaviour(settings.behaviour, changes)),
    draw,
    ...account.calls,
    ...states,
    activity,
    outbox,
    faults,
    close() {
      clock.reset({ now: clock.now(), frozen: true });
      tokens.clear();
      activity.close();
    },
    [Symbol.dispose]: setup.onDispose,
  };
}
