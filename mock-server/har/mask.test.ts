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

const alice = createPseudonyms('for tests').person('alice');
const agent = createPseudonyms('for tests').agent('jöhn');

test.each([
  ['{"recipient":"alice","page_no":1}', `{"recipient":"${alice}","page_no":1}`],
  ['{"items":[{"recipient_id" : "alice"}]}', `{"items":[{"recipient_id" : "${alice}"}]}`],
  ['{"recipient_id":""}', '{"recipient_id":""}'],
  ['{"note":"?recipient=alice","page_no":1}', `{"note":"?recipient=${alice}","page_no":1}`],
  ['page_no=1&recipient=alice', `page_no=1&recipient=${alice}`],
  ['/x?recipient=alice&send_agentid=j%C3%B6hn#y', `/x?recipient=${alice}&send_agentid=${agent}#y`],
])('a person has the same pseudonym wherever the id stands, whatever form it has: %s', (text, expected) => {
  expect(mask(text)).toBe(expected);
});

test('a person of LINE is masked once, in a list of people and by name', () => {
  const id = `U${'b'.repeat(32)}`;
  const masked = createPseudonyms('for tests').person(id);
  expect(mask(`{"recipient":"${id}","note":"of ${id}"}`)).toBe(`{"recipient":"${masked}","note":"of ${masked}"}`);
  expect(mask(`/x?recipient=${id}`)).toBe(`/x?recipient=${masked}`);
});
