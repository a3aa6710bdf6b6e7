import { createFailure, type Failure } from '../../common/failure.ts';
import { idForm, isAddressable } from '../../common/id.ts';

/** An error about a state; `path` says where in it: `broadcastTasks[3].id`. */
export function stateFailure(path: string, what: string, remedy: string): Failure {
  return createFailure('STATE_INVALID', `Failed to load the state: ${path} ${what}. ${remedy}`);
}

/** Notes the ids of a list as they come and refuses one that was there before. */
export function createIdGuard(
  list: string,
  known: readonly (string | number)[],
  field = 'id',
): (id: string | number, index: number) => void {
  const taken = new Set(known);
  const here = new Set<string | number>();
  return (id, index) => {
    const path = `${list}[${index}].${field} ${JSON.stringify(id)}`;
    if (typeof id === 'string' && !isAddressable(id)) {
      throw stateFailure(`${list}[${index}].${field}`, 'cannot stand in a URL', idForm);
    }
    if (here.has(id)) throw stateFailure(path, 'is used twice', `Give each record its own ${field}.`);
    if (taken.has(id)) throw stateFailure(path, 'is taken already', `Choose another ${field}.`);
    here.add(id);
  };
}
