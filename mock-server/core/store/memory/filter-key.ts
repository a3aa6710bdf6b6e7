import type { RangeOptions, Wanted } from './condition.ts';

/** What a filter can ask for. */
export interface FilterParts<T, Filter> {
  readonly fields: readonly { readonly wantedBy: (filter: Filter) => Wanted | undefined }[];
  readonly ranges: readonly RangeOptions<T, Filter>[];
}

/** Makes a text of a filter that no filter has which asks for something else. */
export function createFilterKey<T, Filter>({ fields, ranges }: FilterParts<T, Filter>): (filter: Filter) => string {
  return (filter) => {
    let key = '';
    for (const { from, to } of ranges) key += ` ${from(filter)} ${to(filter)}`;
    for (const { wantedBy } of fields) key += keyOfWanted(wantedBy(filter));
    return key;
  };
}

/** Where a text ends is told by its length, as it may hold any character. */
function keyOfWanted(wanted: Wanted | undefined): string {
  if (wanted === undefined) return ' ';
  if (typeof wanted === 'boolean') return wanted ? ' yes' : ' no';
  if (typeof wanted === 'string') return ` ${wanted.length}:${wanted}`;
  return ` ${wanted.match} ${wanted.text.length}:${wanted.text}`;
}
