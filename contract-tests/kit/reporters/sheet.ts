import type { FormatOptions } from './format-options.ts';
import { createStyle, type Style } from './style.ts';
import type { Language } from './words.ts';

/** What lines are written on. */
export interface Sheet {
  readonly language: Language;
  readonly style: Style;
  readonly columns: number;
}

/** @param columns what a line may take; Infinity breaks none */
export function createSheet({ language = 'en', colour = false }: FormatOptions, columns = 100): Sheet {
  return { language, style: createStyle(colour), columns };
}
