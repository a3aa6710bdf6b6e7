import { mutant, type ProviderMutant } from './mutant.ts';
import { answer, rewriteBody, instead, without, type Call, type Json, type Mutation } from './rewrite.ts';

/** The two lists, to write each mistake down once. */
const lists = [
  { family: 'task-list', operation: 'queryTaskList', start: 'task_start_time', end: 'task_end_time' },
  { family: 'record-list', operation: 'sendRecordList', start: 'send_start_time', end: 'send_end_time' },
] as const;

export type List = (typeof lists)[number];

/** The same mistake in each of the lists. */
export function inBoth(
  name: string,
  rule: string,
  en: string,
  zh: string,
  make: (list: List) => Mutation,
): readonly ProviderMutant[] {
  return lists.map((list) =>
    mutant(
      `${list.family}-${name}`,
      `${list.family}/${rule}`,
      `${list.operation}: ${en}`,
      `${list.operation}：${zh}`,
      make(list),
    ),
  );
}

export const placeOf = ({ body }: Call): { readonly page: number; readonly size: number } => ({
  page: Number(body?.['page_no'] ?? 1),
  size: Number(body?.['page_size'] ?? 15),
});

/** Answers calls of a list that come with a token and this in the body. */
export function refusing(
  operation: List['operation'],
  when: (body: Json | undefined, call: Call) => boolean,
  respond: () => Response,
): Mutation {
  return instead((call) =>
    call.operation === operation && call.headers['token']?.length === 32 && when(call.body, call)
      ? respond()
      : undefined,
  );
}

/** Forgives a body what the provider refuses: what is wrong in it is left out. */
export const lenient = (operation: List['operation'], wrong: (name: string, value: unknown) => boolean): Mutation =>
  rewriteBody(operation, (body) => without(body, ...Object.keys(body).filter((name) => wrong(name, body[name]))));

export const emptyPage = (): Response =>
  answer({
    items: [],
    page_count: 0,
    page_no: 1,
    page_size: 15,
    total_count: 0,
    ret_code: '000000',
    ret_msg: '操作成功',
  });
