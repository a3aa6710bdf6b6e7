import type { SendRecord } from '../records.ts';
import { valuesOf, type Columns } from './columns.ts';
import { commonFields, type Common } from './send-record-values.ts';

/** What a row has of a record. */
export type OwnMembers = Pick<SendRecord, 'id' | 'sendTime' | 'statusUpdateTime' | 'recipientId' | 'messageId'>;

const textFields = [...commonFields, 'recipientId', 'messageId', 'status', 'errorCode'] as const;
const numberFields = ['id', 'sendTime', 'statusUpdateTime'] as const;
const ownFields = [...textFields, ...numberFields] as const;
const fields = new Set<string>([...ownFields, 'pending']);

/** Whether a row can hold the record. */
export function isRegular(record: SendRecord, names: readonly string[]): boolean {
  return (
    textFields.every((field) => typeof record[field] === 'string') &&
    typeof record.statusUpdateTime === 'number' &&
    names.every((name) => fields.has(name))
  );
}

/** The members of records that rows can hold, each a list. */
type Regular = { readonly [Field in (typeof ownFields)[number]]: readonly SendRecord[Field][] } & {
  readonly length: number;
};

/** `undefined`: one of them is not regular, or something is to come of it. */
export function readRegular({ names, columns }: Columns): Regular | undefined {
  if (names.length !== ownFields.length) return undefined;
  const lists: Record<string, readonly unknown[]> = {};
  for (const [index, name] of names.entries()) lists[name] = valuesOf(columns[index]!);
  const length = lists['id']?.length ?? 0;
  const isText = (value: unknown): boolean => typeof value === 'string';
  const areRegular =
    textFields.every((name) => lists[name]?.length === length && lists[name].every(isText)) &&
    numberFields.every((name) => lists[name]?.length === length && lists[name].every(Number.isFinite));
  return areRegular ? ({ ...lists, length } as unknown as Regular) : undefined;
}

/** One of the records, but for the order of its members. */
export function ownOf(regular: Regular, index: number): OwnMembers & Common & Pick<SendRecord, 'status' | 'errorCode'> {
  return {
    id: regular.id[index]!,
    taskId: regular.taskId[index]!,
    taskName: regular.taskName[index]!,
    sender: regular.sender[index]!,
    sendAgentId: regular.sendAgentId[index]!,
    subjectId: regular.subjectId[index]!,
    timezone: regular.timezone[index]!,
    recipientId: regular.recipientId[index]!,
    messageId: regular.messageId[index]!,
    sendTime: regular.sendTime[index]!,
    status: regular.status[index]!,
    statusUpdateTime: regular.statusUpdateTime[index]!,
    errorCode: regular.errorCode[index]!,
  };
}
