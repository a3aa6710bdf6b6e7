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
const numbered = createPseudonyms('for tests').person('131231');
const zhang = createPseudonyms('for tests').person('张');
const slashed = createPseudonyms('for tests').agent('a/b');

test.each([
  ['{"recipient":"alice","page_no":1}', `{"recipient":"${alice}","page_no":1}`],
  ['{"items":[{"recipient_id" : "alice"}]}', `{"items":[{"recipient_id" : "${alice}"}]}`],
  ['{"recipient_id":""}', '{"recipient_id":""}'],
  ['{"note":"?recipient=alice","page_no":1}', `{"note":"?recipient=${alice}","page_no":1}`],
  ['page_no=1&recipient=alice', `page_no=1&recipient=${alice}`],
  ['/x?recipient=alice&send_agentid=j%C3%B6hn#y', `/x?recipient=${alice}&send_agentid=${agent}#y`],
  ['{"recipient":131231,"page_no":1}', `{"recipient":"${numbered}","page_no":1}`],
  [
    '{"items":[{"recipient_id":"131231"},{"recipient_id": 131231}]}',
    `{"items":[{"recipient_id":"${numbered}"},{"recipient_id": "${numbered}"}]}`,
  ],
  ['page_no=1&recipient=131231', `page_no=1&recipient=${numbered}`],
  ['{"recipient":1312', `{"recipient":"${createPseudonyms('for tests').person('1312')}"`],
  ['{"recipient":null}', '{"recipient":null}'],
  [String.raw`{"recipient":"\u5f20"}`, `{"recipient":"${zhang}"}`],
  ['{"recipient":"张"}', `{"recipient":"${zhang}"}`],
  ['recipient=%E5%BC%A0', `recipient=${zhang}`],
  [String.raw`{"send_agentid":"a\/b"}`, `{"send_agentid":"${slashed}"}`],
  ['{"send_agentid":"a/b"}', `{"send_agentid":"${slashed}"}`],
  [
    'recipient=a+b&send_agentid=a%2Fb',
    `recipient=${createPseudonyms('for tests').person('a b')}&send_agentid=${slashed}`,
  ],
])('a person has the same pseudonym wherever the id stands, whatever form it has: %s', (text, expected) => {
  expect(mask(text)).toBe(expected);
});

test('a person of LINE is masked once, in a list of people and by name', () => {
  const id = `U${'b'.repeat(32)}`;
  const masked = createPseudonyms('for tests').person(id);
  expect(mask(`{"recipient":"${id}","note":"of ${id}"}`)).toBe(`{"recipient":"${masked}","note":"of ${masked}"}`);
  expect(mask(`/x?recipient=${id}`)).toBe(`/x?recipient=${masked}`);
});

const sale = createPseudonyms('for tests').name('Spring Sale');
const seven = createPseudonyms('for tests').name('7');

test.each([
  ['{"task_name":"Spring Sale","page_no":1}', `{"task_name":"${sale}","page_no":1}`],
  [String.raw`{"task_name":"Spring\u0020Sale"}`, `{"task_name":"${sale}"}`],
  ['{"task_name":7}', `{"task_name":"${seven}"}`],
  ['page_no=1&task_name=Spring+Sale', `page_no=1&task_name=${sale}`],
  ['task_name=Spring Sale&page_no=1', `task_name=${sale}&page_no=1`],
  ['/x?task_name=Spring%20Sale#y', `/x?task_name=${sale}#y`],
  ['task_name=7', `task_name=${seven}`],
  ['my_task_name=7', 'my_task_name=7'],
])('a name has the same pseudonym wherever it stands: %s', (text, expected) => {
  expect(mask(text)).toBe(expected);
});

test('names stay where nobody asked for pseudonyms', () => {
  const people = createPeopleMask({ pseudonyms: createPseudonyms('for tests') });
  for (const text of ['page_no=1&task_name=Spring', '{"task_name":"Spring"}', '{"task_name":7}']) {
    expect(people(text)).toBe(text);
  }
});
