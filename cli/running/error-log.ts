import { isFailure } from '../../common/failure.ts';
import { numberText, plural } from '../../common/plural.ts';
import { asIs, type Say, type Text } from '../language.ts';

/** For so long the same is not said again, in ms. */
const saidFor = 10_000;
/** So many texts are known at a time. */
const mostKnown = 100;

/** How often it came since it was said. */
interface Said {
  readonly at: number;
  more: number;
}

interface ErrorLogOptions {
  readonly note: (line: string) => void;
  readonly say: Say;
  /** Real time, in ms. */
  readonly now?: () => number;
}

/** Says what went wrong while the server runs: what comes again with each request is said once, and counted. */
export function createErrorLog({ note, say, now = Date.now }: ErrorLogOptions): (error: unknown) => void {
  const known = new Map<string, Said>();
  return (error) => {
    const { en, zh } = errorText(error);
    const text = say(`error: ${en}`, `错误：${zh}`);
    const said = known.get(text);
    if (said !== undefined && now() - said.at < saidFor) {
      said.more += 1;
      return;
    }
    const more = said?.more ?? 0;
    note(
      more === 0
        ? text
        : `${text}${say(` (and ${plural(more, 'time')} since it was said last)`, `（自上次提示后又发生 ${numberText(more)} 次）`)}`,
    );
    known.delete(text);
    known.set(text, { at: now(), more: 0 });
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };
}

/** A failure says all that there is to know; of a bug it is told where it is. */
function errorText(error: unknown): Text {
  if (isFailure(error)) return error.reason ?? asIs(error.message);
  return asIs(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
