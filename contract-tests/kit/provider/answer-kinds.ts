import type { Exchange } from './exchange.ts';

/** Keeps an answer of each kind that a run was given: how it was labelled, how it began, and what it was called. */
export interface AnswerKinds {
  note(exchange: Exchange): void;
  /** The first of each kind. */
  answers(): readonly Exchange[];
}

/** More kinds than any provider has, unless each of its answers is of its own. */
const kindLimit = 100;

export function createAnswerKinds(): AnswerKinds {
  const kinds = new Map<string, Exchange>();
  return {
    note(exchange) {
      const { operation, json, hasMark, decimals, contentType, status, retCode } = exchange;
      if (operation === undefined || json === undefined || kinds.size >= kindLimit) return;
      const label = [contentType, status, retCode, typeof json['ret_msg']];
      const kind = JSON.stringify([operation, hasMark, decimals.length > 0, ...label]);
      if (!kinds.has(kind)) kinds.set(kind, exchange);
    },
    answers: () => [...kinds.values()],
  };
}
