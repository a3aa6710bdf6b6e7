import { operations } from '../../../../generators/generated/operations.ts';
import type { Check } from '../../engine/check.ts';
import { tryEach } from '../lists/list-check.ts';
import { answers } from '../messages.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const source = { kind: 'documented', name: '接口调用' } as const;

export const httpChecks: readonly Check<Provider>[] = [
  {
    id: 'http/unknown-path',
    title: { en: 'A path that is no operation answers HTTP 404.', zh: '不存在的路径应答 HTTP 404。' },
    source,
    severity: 'warning',
    async run(provider, { random }) {
      const exchange = await provider.request('GET', `/api/${random.hex(12)}`);
      if (exchange.status === 404) return [];
      const { status } = exchange;
      return [
        createViolation(
          exchange,
          { en: `answered HTTP ${status}.`, zh: `应答 HTTP ${status}。` },
          { expected: 404, got: status },
        ),
      ];
    },
  },
  {
    id: 'http/wrong-method',
    title: {
      en: 'An operation called with another method answers HTTP 405.',
      zh: '以其他方法调用接口应答 HTTP 405。',
    },
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
        return [
          createViolation(
            exchange,
            { en: `answered HTTP ${status}.`, zh: `应答 HTTP ${status}。` },
            { expected: 405, got: status },
          ),
        ];
      });
    },
  },
];
