import { numberText } from '../../../common/plural.ts';
import { sayIn, type Language } from '../../language.ts';
import { createStatusLine } from '../../status-line.ts';
import type { Style } from '../../style.ts';
import type { Terminal } from '../../verb.ts';
import type { Counts } from './tally.ts';

/** Shows how far the emission is. */
export interface Progress {
  /** Ends it, and leaves nothing of a bar. */
  end(): void;
}

export interface ProgressOptions {
  /** Requests to be sent. */
  readonly total: number;
  /** How many there are so far; called to draw. */
  readonly counts: () => Pick<Counts, 'requests' | 'failed'>;
  /** Where a bar can be drawn; absent: lines. */
  readonly terminal: Terminal | undefined;
  readonly note: (line: string) => void;
  readonly style: Style;
  readonly language: Language;
  /** Milliseconds, only ever growing. */
  readonly now: () => number;
  /** Calls `run` again and again; the answer ends it. */
  readonly repeat: (milliseconds: number, run: () => void) => () => void;
}

/** Milliseconds between two looks. */
const pace = { bar: 100, lines: 2000 } as const;

const barWidth = 24;

/** Where fewer characters go on a line, there is no room for a bar. */
const leastColumns = 72;

/** A bar where there is a terminal, else a line now and then; nothing for a single request. */
export function startProgress(options: ProgressOptions): Progress {
  const { total, terminal, note, now, repeat } = options;
  if (total === 1) return { end: () => undefined };
  const startedAt = now();
  const state = (): string => stateText(options, now() - startedAt);
  if (terminal === undefined) return { end: repeat(pace.lines, () => note(state())) };
  const line = createStatusLine(terminal);
  const draw = (): void => {
    // 0: the terminal does not know.
    const hasRoom = terminal.columns === 0 || terminal.columns >= leastColumns;
    line.draw(`${hasRoom ? `${barText(options)} ` : ''}${state()}`);
  };
  const stop = repeat(pace.bar, draw);
  return {
    end() {
      stop();
      line.clear();
    },
  };
}

function barText({ total, counts }: ProgressOptions): string {
  const filled = Math.min(Math.floor((counts().requests / total) * barWidth), barWidth);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
}

function stateText({ total, counts, style, language }: ProgressOptions, elapsed: number): string {
  const { requests, failed } = counts();
  const rate = numberText(Math.round(elapsed > 0 ? (requests / elapsed) * 1000 : 0));
  const text = `${numberText(requests)}/${numberText(total)}  ${rate}/s`;
  const count = numberText(failed);
  return failed === 0 ? text : `${text}  ${style.bad(sayIn(language)(`${count} failed`, `${count} 个失败`))}`;
}
