import type { ListContext } from './list-check.ts';

/** Some places in a list, chosen by the seed: first and last pages, and some between. */
export function places(
  { account: { total }, random }: ListContext,
  count = 4,
): readonly { page_no: number; page_size: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const page_size = random.int(1, Math.min(100, Math.max(1, Math.ceil(total / 2))));
    const last = Math.max(1, Math.ceil(total / page_size));
    return { page_size, page_no: index === 0 ? last : random.int(1, last) };
  });
}
