import { isFailure } from '../../../common/failure.ts';
import { isObject } from '../../../common/json.ts';
import type { InitialState } from '../../../mock-server/emulator.ts';
import { createUsageFailure } from '../../exit.ts';
import { parseJson, readChunks, readText } from '../../read-input.ts';
import type { Settings } from '../../settings/rows.ts';

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
  const { path, origin } = initialState;
  const file = `${origin}: the file`;
  if (path.endsWith('.har')) return { ...(await stateOfHar(path, file)), behaviour } as InitialState;
  const state = parseJson(await readText(readChunks(path, file), file), file);
  return (
    isObject(state) && isObject(state['behaviour'])
      ? { ...state, behaviour: { ...state['behaviour'], ...behaviour } }
      : state
  ) as InitialState;
}

/** What a recorded session tells of an account. */
async function stateOfHar(path: string, file: string): Promise<object> {
  const [{ judgeHar }, { NoHarError }] = await Promise.all([
    import('../../../mock-server/har/judge-har.ts'),
    import('../../../mock-server/har/read-har.ts'),
  ]);
  try {
    const { toState } = await judgeHar(readChunks(path, file), { pseudonymKey: path });
    return toState();
  } catch (error) {
    if (!(error instanceof NoHarError)) throw error;
    throw createUsageFailure(`${file} is no HAR: ${error.message}.`, error);
  }
}

/** Tells which file was refused, where the emulator knows only what is wrong in it. */
export function withOrigin(error: unknown, { initialState }: Pick<Settings, 'initialState'>): unknown {
  if (typeof initialState === 'string' || !isFailure(error) || error.code !== 'STATE_INVALID') return error;
  return createUsageFailure(`${initialState.origin}: ${error.message}`, error);
}
