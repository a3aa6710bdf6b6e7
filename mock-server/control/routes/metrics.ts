import { expositionType } from '../../team/exposition.ts';
import { notImplemented } from '../http/problem.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';

export const metricsRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/metrics',
    onRelay: {
      onProxy: 'what passes is counted in its journal alone',
      onListener: 'what comes is counted in its journal alone',
    },
    access: 'wholeView',
    summary:
      'Counts of all tenants together, in the text format of Prometheus: requests, violations, attempts at deliveries, ' +
      'how long acknowledgements took, what is queued, the heap.',
    answer: { contentType: expositionType },
    handle({ metrics }) {
      if (metrics !== undefined)
        return { status: 200, text: metrics.text(), headers: { 'content-type': expositionType } };
      throw notImplemented(
        'METRICS_ABSENT',
        'Failed to answer: nobody counts here.',
        'Use a mock server (sobot-mock start, or startMockServer): it counts.',
      );
    },
  }),
];
