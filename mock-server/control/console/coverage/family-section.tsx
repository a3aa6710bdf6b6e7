import { useSignal, type Signal } from '@preact/signals';
import type { CoverageItem } from '../../../../generators/generated/types.ts';
import { useConsole, useSay } from '../console.ts';
import { coverageWords, familyNames, outcomeName } from '../words/coverage.ts';
import { wordFor } from '../words/deliveries.ts';
import { outcomeOf, percent, type Family } from './families.ts';

/** A table of so many columns stands by itself. */
const wide = 8;

/** One kind of items: how much of it is covered, the cells, what is missing by name. */
export function FamilySection({ family }: { readonly family: Family }) {
  const say = useSay();
  const { places } = useConsole();
  const { name, items, covered } = family;
  const missing = items.filter((item) => item.covered === 0);
  // One cell of a table is on the way of the Tab key, arrows go on from there.
  const active = useSignal(items[0]!.id);
  const title = say(wordFor(familyNames, name));
  return (
    <details class={family.isSparse || family.outcomes.length < wide ? 'card' : 'card wide'} open>
      <summary>
        <h2>{title}</h2>
        <span class="faint">
          {covered} / {items.length} · {percent(covered, items.length)} %
        </span>
        <progress max={items.length} value={covered} aria-label={title} />
      </summary>
      <div class="table-scroll" onKeyDown={moveBetweenCells} role="group" aria-label={title}>
        {family.isSparse ? (
          <SparseRows family={family} active={active} />
        ) : (
          <FamilyTable family={family} active={active} />
        )}
      </div>
      {missing.length > 0 && (
        <details>
          <summary class="faint">{say(coverageWords.missing, { count: missing.length })}</summary>
          <ul class="missing-names">
            {missing.map(({ id, what }) => (
              <li key={id}>
                <a href={places.href({ id })}>{say(what)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </details>
  );
}

interface CellsProps {
  readonly family: Family;
  readonly active: Signal<string>;
}

function FamilyTable({ family: { name, outcomes, rows }, active }: CellsProps) {
  const say = useSay();
  return (
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">{say(wordFor(familyNames, name))}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {say(outcomeName(outcome))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, items }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {outcomes.map((outcome) => {
              const item = items.get(outcome);
              return <td key={outcome}>{item !== undefined && <Cell item={item} active={active} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SparseRows({ family: { rows }, active }: CellsProps) {
  return (
    <dl class="sparse">
      {rows.map(({ label, items }) => (
        <div key={label} class="row">
          {label !== '' && <dt class="mono">{label}</dt>}
          <dd class="row">
            {[...items.values()].map((item) => (
              <Cell key={item.id} item={item} active={active} isNamed />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface CellProps {
  readonly item: CoverageItem;
  readonly active: Signal<string>;
  /** Whether the outcome stands in it: no head of a column tells. */
  readonly isNamed?: boolean;
}

function Cell({ item: { id, what, covered }, active, isNamed = false }: CellProps) {
  const { places, coverage } = useConsole();
  const say = useSay();
  const isCovered = covered > 0;
  const state = isCovered ? say(coverageWords.covered, { count: covered }) : say(coverageWords.isMissing);
  const name = isNamed ? say(outcomeName(outcomeOf(id))) : '';
  const isFresh = coverage.fresh.value.has(id);
  return (
    <a
      class={`cell ${isCovered ? 'covered' : 'missing'}${isFresh ? ' fresh' : ''}`}
      href={places.href({ id })}
      tabIndex={active.value === id ? 0 : -1}
      onFocus={() => (active.value = id)}
      title={`${say(what)}\n${state}`}
      aria-label={`${name === '' ? '' : `${name}, `}${say(what)}: ${state}`}
      data-id={id}
    >
      {isCovered ? '✓' : '·'} {name}
    </a>
  );
}

/** Arrows go from cell to cell: left and right in their order, up and down in their column. */
function moveBetweenCells(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  const cell = target instanceof Element ? target.closest('.cell') : null;
  if (cell === null || !(currentTarget instanceof Element)) return;
  const cells = [...currentTarget.querySelectorAll<HTMLElement>('.cell')];
  const next = key.startsWith('Arrow') ? neighbour(cells, cell, key) : undefined;
  if (next === undefined || next === null) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function neighbour(cells: readonly HTMLElement[], cell: Element, key: string): HTMLElement | null | undefined {
  const at = cells.indexOf(cell as HTMLElement);
  if (key === 'ArrowRight') return cells[at + 1];
  if (key === 'ArrowLeft') return cells[at - 1];
  const row = cell.closest('tr, .sparse > div');
  const next = key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const column = cell.parentElement instanceof HTMLTableCellElement ? cell.parentElement.cellIndex : -1;
  return next?.children[column]?.querySelector<HTMLElement>('.cell') ?? next?.querySelector<HTMLElement>('.cell');
}
