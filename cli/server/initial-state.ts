import { isFailure } from '../../common/failure.ts';
import { isObject } from '../../common/json.ts';
import { isSessionFile } from '../../common/session-file.ts';
import type { TenantState } from '../../generators/generated/types.ts';
import type { InitialState } from '../../mock-server/emulator.ts';
import { createUsageFailure } from '../exit.ts';
import { failureText } from '../failure-text.ts';
import { parseJson, readChunks, readText } from '../read-input.ts';
import type { GivenSettings } from '../settings/resolve.ts';
import type { Settings } from '../settings/rows.ts';

/**
 * What the emulator takes as its initial state. A file is read here, and checked by the emulator. Its seed, timezone,
 * clock and behaviour switches yield to those that were given by name.
 *
 * @throws a usage failure when the file cannot be read, or is not JSON
 */
export async function loadInitialState({ settings, given }: GivenSettings): Promise<InitialState> {
  const { initialState, behaviour } = settings;
  if (typeof initialState === 'string') return initialState;
  const { path, origin: file } = initialState;
  const named = namedIn({ settings, given });
  if (isSessionFile(path)) {
    // Loaded here: few begin with a recorded session.
    const { readInWorker } = await import('../har/in-worker.ts');
    const state = await readInWorker({ kind: 'state', path, label: file, pseudonymKey: path });
    return { ...state, ...named, behaviour } as InitialState;
  }
  const state = parseJson(await readText(readChunks(path, file), file), file);
  if (!isObject(state)) return state as InitialState;
  const switches = isObject(state['behaviour']) ? { behaviour: { ...state['behaviour'], ...behaviour } } : {};
  return { ...state, ...named, ...switches } as InitialState;
}

function namedIn({ settings: { seed, timezone, clock }, given }: GivenSettings): Partial<TenantState> {
  return {
    ...(given.has('seed') && { seed }),
    ...(given.has('timezone') && { timezone }),
    ...(clock !== undefined && { clock: { now: clock, frozen: true } }),
  };
}

/** Tells which file was refused, where the emulator knows only what is wrong in it. */
export async function withOrigin(error: unknown, { initialState }: Pick<Settings, 'initialState'>): Promise<unknown> {
  if (typeof initialState === 'string' || !isFailure(error) || error.code !== 'STATE_INVALID') return error;
  const { en, zh } = await failureText(error);
  const { origin } = initialState;
  return createUsageFailure({ en: `${origin}: ${en}`, zh: `${origin}：${zh}` }, error);
}
