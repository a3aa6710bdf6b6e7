import { numberOf } from '../../../../common/number-of.ts';
import { operationFacts } from '../../../../generators/generated/coverage-facts.ts';
import { operations, type Operation } from '../../../../generators/generated/operations.ts';
import type { Call } from '../exchange.ts';
import type { Cover, Item, ItemFamily } from '../item.ts';
import { operationMessages } from '../messages/operations.ts';

const all: readonly Operation[] = Object.values(operations);

/** Rules that say of a parameter that it is not there. */
const absence: ReadonlySet<string> = new Set(['required', 'emptyToken']);

/** Each parameter used, at its limit where it has one, broken, and absent. */
export const parameterFamily: ItemFamily = {
  items: all.flatMap(({ id, parameters }) => parameters.flatMap(({ name }) => itemsOf(id, name))),
  observe({ calls }, cover) {
    for (const call of calls) {
      if (call.operation === 'mediaFile') continue;
      if (call.succeeded) observeSuccess(call, operations[call.operation], cover);
      else observeRefusal(call, cover);
    }
  },
};

function itemsOf(operation: string, name: string): readonly Item[] {
  const limit = limitOf(operation, name);
  const id = `parameter/${operation}/${name}`;
  const { used, atLimit, broken, absent } = operationMessages;
  return [
    { id: `${id}/used`, what: used(operation, name) },
    ...(limit === undefined ? [] : [{ id: `${id}/limit`, what: atLimit(operation, name, limit) }]),
    { id: `${id}/broken`, what: broken(operation, name) },
    { id: `${id}/absent`, what: absent(operation, name) },
  ];
}

function limitOf(operation: string, name: string): number | undefined {
  const { limits } = operationFacts[operation as keyof typeof operationFacts];
  return Object.hasOwn(limits, name) ? limits[name] : undefined;
}

function observeSuccess({ parameters }: Call, { id, parameters: known }: Operation, cover: Cover): void {
  for (const { name } of known) {
    const value = parameters[name];
    cover(`parameter/${id}/${name}/${value === undefined ? 'absent' : 'used'}`);
    if (value !== undefined && numberOf(value) === limitOf(id, name)) cover(`parameter/${id}/${name}/limit`);
  }
}

function observeRefusal({ operation, entry }: Call, cover: Cover): void {
  for (const { side, rule, parameter } of entry.violations) {
    if (parameter === undefined || side === 'provider') continue;
    cover(`parameter/${operation}/${parameter}/${absence.has(rule) ? 'absent' : 'broken'}`);
  }
}
