import { expect, test } from 'vitest';
import { createPseudonyms } from '../proxy/inspect/pseudonyms.ts';
import { createPeopleMask } from './mask.ts';

const mask = createPeopleMask({ pseudonyms: createPseudonyms('for tests'), redactNames: true });

test.each([
  ['{"send_agentid":"johnsmith', /^\{"send_agentid":"[\da-f]{32}$/],
  ['{"task_name":"Spring\\', /^\{"task_name":"name-[\da-f]{8}$/],
  [`{"recipient_id":"U${'b'.repeat(20)}`, /^\{"recipient_id":"U(?!b{20})[\da-f]{20}$/],
])('a body that is cut short, %s, tells of nobody', (body, expected) => {
  expect(mask(body)).toMatch(expected);
});
