import type { Failure } from '../../../common/failure.ts';
import { allOf } from '../store/all-of.ts';
import type { Channel } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { actTexts, type ActText } from './act-texts.ts';

/**
 * The channel of an id, or the first that was made.
 *
 * @param fail makes the failure that tells why there is none
 */
export async function findChannel(
  { channels }: Store,
  id: string | undefined,
  fail: (text: ActText) => Failure,
): Promise<Channel> {
  const all = await allOf(channels);
  const channel = id === undefined ? all.at(-1) : all.find((one) => one.id === id);
  if (channel !== undefined) return channel;
  if (id === undefined || all.length === 0) throw fail(actTexts.noChannels());
  const ids = all.slice(0, 10).map((one) => one.id);
  throw fail(actTexts.unknownChannel(id, ids));
}
