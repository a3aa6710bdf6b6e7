import { isFailure } from '../../common/failure.ts';
import { isObject } from '../../common/json.ts';
import { isSessionFile } from '../../common/session-file.ts';
import type { InitialState } from '../../mock-server/emulator.ts';
import { createUsageFailure } from '../exit.ts';
import { failureText } from '../failure-text.ts';
import { parseJson, readChunks, readText } from '../read-input.ts';
import type { Settings } from '../settings/rows.ts';

/**
 * What the emulator takes as its initial state. A file is read here, and checked by the emulator. Its behaviour
 * switches yield to those that were set by name.
 *
 * @throws a usage failure when the file cannot be read, or is not JSON
 */
export async function loadInitialState(
  initialState: Settings['initialState'],
  behaviour: Settings['behaviour'],
): Promise<InitialState> {
  if (typeof initialState === 'string') return initialState;
  const { path, origin: file } = initialState;
  if (isSessionFile(path)) {
    // Loaded here: few begin with a recorded session.
    const { readInWorker } = await import('../har/in-worker.ts');
    const state = await readInWorker({ kind: 'state', path, label: file, pseudonymKey: path });
    return { ...state, behaviour } as InitialState;
  }
  const state = parseJson(await readText(readChunks(path, file), file), file);
  return (
    isObject(state) && isObject(state['behaviour'])
      ? { ...state, behaviour: { ...state['behaviour'], ...behaviour } }
      : state
  ) as InitialState;
}

/** Tells which file was refused, where the emulator knows only what is wrong in it. */
export async function withOrigin(error: unknown, { initialState }: Pick<Settings, 'initialState'>): Promise<unknown> {
  if (typeof initialState === 'string' || !isFailure(error) || error.code !== 'STATE_INVALID') return error;
  const { en, zh } = await failureText(error);
  const { origin } = initialState;
  return createUsageFailure({ en: `${origin}: ${en}`, zh: `${origin}：${zh}` }, error);
}
