import { isObject } from '../../../common/json.ts';
import { badRequest } from './problem.ts';

/** Members that name a record, be it the one they stand in or one that is made because nobody had named it. */
const idMembers = ['id', 'appid', 'channelId', 'recipientId', 'taskId', 'userId'] as const;

const longestId = 64;

/**
 * Refuses ids by which nothing could be reached afterwards: no URL holds half a character, and clients take `.` and `..`
 * out of a path. `value`: a body, or a list of what has ids.
 */
export function assertAddressable(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(assertAddressable);
  if (!isObject(value)) return;
  for (const member of idMembers) {
    const id = value[member];
    if (typeof id === 'string' && !isAddressable(id)) throw unaddressable(member, id);
  }
}

/** The same for all lists of a state. */
export function assertAddressableState(state: unknown): void {
  if (isObject(state)) for (const list of Object.values(state)) if (Array.isArray(list)) assertAddressable(list);
}

function isAddressable(id: string): boolean {
  // An empty one is told of by whoever knows the record.
  return id.length <= longestId && id.isWellFormed() && id !== '.' && id !== '..';
}

function unaddressable(member: string, id: string): Error {
  return badRequest(
    'ID_INVALID',
    `Failed to read the request: ${member} ${JSON.stringify(id.slice(0, longestId))} is no id that a URL can hold.`,
    `Give 1 to ${longestId} characters, other than . and .. alone.`,
    { member },
  );
}
