import { isObject } from '../../common/json.ts';
import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';
import { operationRows } from './operations.ts';

const operationDeclarations = `/** What a page has to know of an operation in order to answer it. */
export interface OperationRow {
  readonly id: OperationId;
  readonly method: Operation['method'];
  readonly path: string;
  readonly auth: Operation['auth'];
  /** The heading on the provider's page. */
  readonly section: string;
  /** The type that the provider's page gives each parameter of the query or the body. */
  readonly parameters: Readonly<Record<string, OperationParameter['type']>>;
  /** Parameters that begin and end a span of time. */
  readonly timeRange?: readonly [start: string, end: string];
}

/** The provider's operations. */
export const operationTable: Readonly<Record<OperationId, OperationRow>> = `;

const codeDeclarations = `
/** What the provider says with a code, and the HTTP status that \`errorStatus: mapped\` gives it. */
export type RetCodeRow = Pick<RetCodeEntry, 'zh' | 'en' | 'status'>;

/** Every \`ret_code\`. */
export const retCodeTable: Readonly<Record<RetCode, RetCodeRow>> = `;

/**
 * What a page has to know of operations and codes in order to answer: every page loads it, and what else there is to
 * say of them it loads for nothing.
 */
export function generateOperationTable(contract: Contract): readonly GeneratedFile[] {
  const operations = Object.entries(operationRows(contract)).map(
    ([id, { method, path, auth, section, parameters, timeRange }]) => {
      const types = parameters.filter((parameter) => parameter.in !== 'header').map(({ name, type }) => [name, type]);
      return [id, { id, method, path, auth, section, parameters: Object.fromEntries(types), timeRange }];
    },
  );
  const { retCodes } = contract.errors;
  const codes = Object.entries(isObject(retCodes) ? retCodes : {}).map(([code, entry]) => {
    const { zh, en, status } = entry as Record<string, unknown>;
    return [code, { zh, en, status }];
  });
  const text = [
    banner,
    `import type { RetCode, RetCodeEntry } from './errors.ts';\n`,
    `import type { Operation, OperationId, OperationParameter } from './operations.ts';\n\n`,
    `${operationDeclarations}${literal(Object.fromEntries(operations))};\n`,
    `${codeDeclarations}${literal(Object.fromEntries(codes))};\n`,
  ];
  return [{ path: 'operation-table.ts', text: text.join('') }];
}
