import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { schemaRef } from '../http/schema.ts';
import type { Steps } from '../http/steps.ts';

const onRelay = {
  onProxy: 'what is done to the target is not done here',
  onListener: 'what is done on the platform is not done here; --record writes a scenario of what comes',
};

const markSchema = {
  type: 'object',
  properties: {
    at: { type: 'integer', description: "The tenant's time at the mark, in ms since the epoch." },
    isSet: { type: 'boolean', description: 'false: nobody set one, and the steps count from where the tenant began.' },
    steps: { type: 'integer', description: 'How many things were done since.' },
    left: {
      type: 'integer',
      description:
        'How many came when no more were kept, or that no step tells (a change of switches): the scenario ends before them.',
    },
  },
  required: ['at', 'isSet', 'steps', 'left'],
  additionalProperties: false,
};

export const scenarioRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/scenario',
    onRelay,
    summary:
      'What was done to a tenant through these routes since the mark (acts, broadcasts, faults, records, moves of the ' +
      'clock), as a scenario file that sobot-mock run plays. Where a mark was set, it begins with the account of then.',
    answer: { schema: schemaRef('scenario') },
    handle: ({ tenant, stepsOf }) => ({ status: 200, body: stepsOf(tenant).scenario() }),
  }),
  defineTenantRoute({
    method: 'GET',
    path: '/scenario/mark',
    onRelay,
    summary: 'Shows the mark from which a scenario is kept, and how much was done since.',
    answer: { schema: markSchema },
    handle: ({ tenant, stepsOf }) => ({ status: 200, body: markView(stepsOf(tenant)) }),
  }),
  defineTenantRoute({
    method: 'POST',
    path: '/scenario/mark',
    onRelay,
    summary: 'Sets the mark here: the scenario begins with the account as it stands now.',
    answer: { schema: markSchema },
    async handle({ tenant, stepsOf }) {
      const steps = stepsOf(tenant);
      await steps.setMark();
      return { status: 200, body: markView(steps) };
    },
  }),
];

function markView({ mark: { at, isSet }, count, left }: Steps) {
  return { at, isSet, steps: count, left };
}
