import { operations } from '../../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import type { Exchange } from '../exchange.ts';
import { tryEach } from '../lists/list-check.ts';
import { httpMessages } from '../messages/http.ts';
import { answers } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const source = { kind: 'documented', name: '接口调用' } as const;

/** Where the operations are: `/api/`, and two more. */
const folders = [...new Set(Object.values(operations).map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)))];

/** The violation of an HTTP 405 that does not name the method there is. */
function unlessAllowed(exchange: Exchange, method: string): readonly CheckViolation[] {
  const { allow } = exchange;
  if (allow === undefined) return [createViolation(exchange, answers.noAllow)];
  if (allow.split(',').some((allowed) => allowed.trim().toUpperCase() === method)) return [];
  return [
    createViolation(exchange, answers.otherAllow(method), { path: 'allow', expected: method, got: allow.slice(0, 80) }),
  ];
}

export const httpChecks: readonly Check<Provider>[] = [
  {
    id: 'http/unknown-path',
    title: httpMessages.httpUnknownPathTitle,
    source,
    severity: 'warning',
    async run(provider, context) {
      const name = context.random.hex(12);
      return tryEach(folders, context, async (folder) => {
        const exchange = await provider.request('GET', `${folder}${name}`);
        const { status } = exchange;
        if (status === 404) return [];
        return [createViolation(exchange, httpMessages.answeredHttp(status), { expected: 404, got: status })];
      });
    },
  },
  {
    id: 'http/wrong-method',
    title: httpMessages.httpWrongMethodTitle,
    source,
    severity: 'warning',
    async run(provider, context) {
      // A token was given so that nothing calls getToken, whatever the method.
      const called = Object.values(operations).filter(
        ({ id }) => id !== 'getToken' || provider.firstToken() !== undefined,
      );
      return tryEach(called, context, async ({ method, path }) => {
        const exchange = await provider.request(method === 'GET' ? 'POST' : 'GET', path);
        const { status } = exchange;
        if (status === 405) return unlessAllowed(exchange, method);
        return [createViolation(exchange, httpMessages.answeredHttp(status), { expected: 405, got: status })];
      });
    },
  },
];
