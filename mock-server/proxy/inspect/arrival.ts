import { operationTable, type OperationRow } from '../../../generators/generated/operation-table.ts';
import { readQueryString } from '../../core/operations/query-string.ts';
import { targetOf } from '../../core/pipeline/identify.ts';
import type { SeenToken } from './token-table.ts';

/** The head of a request as it arrived. */
export interface ArrivedRequest {
  readonly method: string;
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

const operationByPath = new Map<string, OperationRow>(
  Object.values(operationTable).map((operation) => [operation.path, operation]),
);

/** A request, and what its head tells of it. */
export interface Arrival {
  readonly request: ArrivedRequest;
  readonly path: string;
  /** The operation of its path. */
  readonly operation: OperationRow | undefined;
  /** The same, where the request asks for it by its method. */
  readonly asked: OperationRow | undefined;
  /** Whose token it asks for. */
  readonly appid: string | undefined;
  /** The token it carries, where the target gave it out through the proxy. */
  readonly token: SeenToken | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Reads the head of a request. */
export function identify(request: ArrivedRequest, token: SeenToken | undefined, at: number): Arrival {
  const { path, query } = targetOf(request.url);
  const operation = operationByPath.get(path);
  return {
    request,
    path,
    operation,
    asked: operation?.method === request.method ? operation : undefined,
    // Elsewhere `appid` is a channel.
    appid: operation?.auth === 'none' ? readQueryString(query).values['appid'] : undefined,
    token,
    at,
  };
}
