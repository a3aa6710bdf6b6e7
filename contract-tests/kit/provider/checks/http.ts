import { operations } from '../../../../generators/generated/operations.ts';
import type { Check } from '../../engine/check.ts';
import { tryEach } from '../lists/list-check.ts';
import { httpMessages } from '../messages/http.ts';
import { answers } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const source = { kind: 'documented', name: '接口调用' } as const;

export const httpChecks: readonly Check<Provider>[] = [
  {
    id: 'http/unknown-path',
    title: httpMessages.httpUnknownPathTitle,
    source,
    severity: 'warning',
    async run(provider, { random }) {
      const exchange = await provider.request('GET', `/api/${random.hex(12)}`);
      if (exchange.status === 404) return [];
      const { status } = exchange;
      return [createViolation(exchange, httpMessages.answeredHttp(status), { expected: 404, got: status })];
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
        if (status === 405) return exchange.allow === undefined ? [createViolation(exchange, answers.noAllow)] : [];
        return [createViolation(exchange, httpMessages.answeredHttp(status), { expected: 405, got: status })];
      });
    },
  },
];
