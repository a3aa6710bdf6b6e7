import { operations, type OperationId } from '../../../../generators/generated/operations.ts';
import type { JournalSource } from '../journal-source.ts';
import type { JournalEntry } from '../tenant-journal.ts';

/** One request, its id and appid left to the journal. */
export type Request = Omit<Partial<JournalEntry>, 'operation'> & {
  readonly operation?: OperationId | 'mediaFile' | undefined;
};

type Overrides = Omit<Request, 'operation'>;

export const noon = Date.parse('2025-03-10T04:00:00Z');

const file = { method: 'GET', path: '/_mock/media/x.png' } as const;

/** A token of 32 characters, by its name. */
export function tokenNamed(name: string): string {
  return name.charCodeAt(0).toString(16).padStart(32, '0');
}

/** getToken that gave a token. */
export function gave(name: string, overrides: Overrides = {}): Request {
  const item = { token: tokenNamed(name), expires_in: '86400' };
  return {
    operation: 'getToken',
    url: `/api/get_token?appid=shop&create_time=${1741579103 + name.charCodeAt(0)}&sign=258eec3118705112b2c53dc8043d4d34`,
    responseBody: JSON.stringify({ item, ret_code: '000000', ret_msg: '操作成功' }),
    ...overrides,
  };
}

/** queryTaskList with a token. */
export function asked(name: string, retCode = '000000', overrides: Overrides = {}): Request {
  return { operation: 'queryTaskList', requestHeaders: { token: tokenNamed(name) }, retCode, ...overrides };
}

/** A page of a list of so many pages. */
export function page(pageNo: number, pageCount: number, filter: object = {}, pageSize = 15): Overrides {
  const paging = { page_count: pageCount, page_no: pageNo, page_size: pageSize, total_count: pageCount * pageSize };
  return {
    requestBody: JSON.stringify({ ...filter, page_no: pageNo, page_size: pageSize }),
    responseBody: JSON.stringify({ items: [{}], ...paging, ret_code: '000000' }),
  };
}

/** A journal with these requests, a tenth of a second apart unless they say when. */
export function journalOf(requests: readonly Request[], { dropped = 0, appid = 'shop' } = {}): JournalSource {
  const items = requests.map((request, index) => {
    const { operation = 'getToken' } = request;
    const { method, path } = operation === 'mediaFile' ? file : operations[operation];
    return {
      id: dropped + index + 1,
      appid,
      at: noon + index * 100,
      method,
      url: path,
      status: 200,
      retCode: '000000',
      violations: [],
      warnings: [],
      ...request,
      requestHeaders: {
        ...(request.requestBody === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.requestHeaders,
      },
    };
  });
  return { journal: { list: () => ({ items }), dropped } };
}
