import { padTo } from '../../contract-tests/kit/reporters/wrap.ts';
import type { Language } from '../language.ts';
import type { Style } from '../style.ts';
import { runningWords } from './words.ts';

/** A fact of the banner. */
export type BannerRow = readonly [label: string, text: string];

interface BannerParts {
  /** What it does, behind its name. */
  readonly title: string;
  readonly rows: readonly BannerRow[];
  /** What to do next. */
  readonly next: readonly string[];
  readonly style: Style;
}

/** What a command says once it listens. */
export function bannerOf({ title, rows, next, style }: BannerParts): string {
  return [
    '',
    `  ${style.strong('sobot-mock')} ${title}`,
    '',
    ...rows.map(([label, text]) => `  ${style.faint(padTo(label, 14))} ${text}`),
    '',
    ...next.map((line) => (line === '' ? '' : `  ${line}`)),
    '',
  ].join('\n');
}

/** Where its control routes are, and what opens them. */
export function controlRows(
  { url, controlToken }: { readonly url: string; readonly controlToken?: string | undefined },
  { style, language }: { readonly style: Style; readonly language: Language },
): readonly BannerRow[] {
  const words = runningWords[language];
  const routes: BannerRow = [words.controlRoutes, `${url}/_mock`];
  if (controlToken === undefined) return [routes];
  return [routes, [words.controlToken, `${controlToken}  ${style.faint('(authorization: Bearer …)')}`]];
}
