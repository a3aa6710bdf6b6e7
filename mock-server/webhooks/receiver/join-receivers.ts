import { withIdsBefore, withReceiverIds, type NamedReceiver } from './receiver-ids.ts';
import { handlerUrl, type ReceiverOptions } from './receiver.ts';
import { normalUrl } from './target-url.ts';

/**
 * The receivers that a state and options name. One that both name, by its id or else by its URL, is one receiver: as the
 * options have it, under the id that its deliveries know.
 */
export function joinReceivers(
  stated: readonly ReceiverOptions[],
  initial: readonly ReceiverOptions[],
): readonly NamedReceiver[] {
  const all = [...stated];
  const places = stated.map(placeOf);
  /** Where those stand that no option has named yet. */
  const left = new Set(stated.keys());

  function claim(options: ReceiverOptions, isSame: (at: number) => boolean): boolean {
    const at = [...left].find(isSame);
    if (at === undefined) return false;
    left.delete(at);
    all[at] = { ...options, id: options.id ?? stated[at]?.id };
    return true;
  }

  // Ids first: what an option names by its id is not for one that comes before it and has none.
  const others = initial.filter(
    (options) => options.id === undefined || !claim(options, (at) => stated[at]?.id === options.id),
  );
  const added = others.filter((options) => {
    const place = placeOf(options);
    return place === undefined || !claim(options, (at) => places[at] === place);
  });
  return withIdsBefore([...all, ...added], withReceiverIds(initial));
}

/** Where a receiver is reached, however its URL is written; `undefined`: nowhere that could be told. */
function placeOf({ inProcess = false, url = inProcess ? handlerUrl : undefined }: ReceiverOptions): string | undefined {
  const target = url === undefined ? undefined : normalUrl(url);
  return target === undefined ? undefined : `${inProcess ? 'in process, ' : ''}${target}`;
}
