import type { FormatOptions } from './format-options.ts';
import type { Language } from './messages.ts';
import { createStyle, type Style } from './style.ts';

/** How lines are written. */
export interface RenderContext {
  readonly language: Language;
  readonly style: Style;
  readonly columns: number;
}

/** @param columns what a line may take; Infinity breaks none */
export function createRenderContext(
  { language = 'en', colour = false }: Pick<FormatOptions, 'language' | 'colour'>,
  columns = 100,
): RenderContext {
  return { language, style: createStyle(colour), columns };
}
