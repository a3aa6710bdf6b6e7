import { describe, expect, test } from 'vitest';
import * as parse from './parsers.ts';

const huge = '9'.repeat(400);

describe('values that make sense', () => {
  test.each([
    [parse.parsePort, '0', 0],
    [parse.parsePort, '65535', 65_535],
    [parse.parseHost, '0.0.0.0', '0.0.0.0'],
    [parse.parseHost, '::1', '::1'],
    [parse.parseHost, 'fe80::1%eth0', 'fe80::1%eth0'],
    [parse.parseAllowedHost, 'Mock.Local', 'mock.local'],
    [parse.parseWebhookHost, '*', '*'],
    [parse.parseWebhookHost, '[::1]', '[::1]'],
    [parse.parseSwitch, 'TRUE', true],
    [parse.parseSwitch, '0', false],
    [parse.parseCredential, '公司', '公司'],
    [parse.parseSeed, '9007199254740991', 9_007_199_254_740_991],
    [parse.parseInstant, '2025-03-10T08:00:00Z', 1_741_593_600_000],
    [parse.parseInstant, '2025-03-10T16:00+08:00', 1_741_593_600_000],
    [parse.parseInstant, '1741593600000', 1_741_593_600_000],
    [parse.parseInstant, '2024-02-29', 1_709_164_800_000],
    [parse.parseTimezone, 'GMT-03:30', 'GMT-03:30'],
    [parse.parseLog, 'json', 'json'],
    [parse.parseBehaviour, 'tokenRotation=overlap', { tokenRotation: 'overlap' }],
    [parse.parseBehaviour, 'createTimeSkewSeconds=off', { createTimeSkewSeconds: 'off' }],
    [parse.parseBehaviour, 'createTimeSkewSeconds=300', { createTimeSkewSeconds: 300 }],
  ] as const)('%o reads %j', (parser: parse.Parse<unknown>, text, value) => {
    expect(parser(text)).toEqual({ value });
  });
});

describe('values that make none', () => {
  test.each([
    [parse.parsePort, ['', '-1', '65536', '80.5', '0x50', '1e3', ' 80', huge]],
    [parse.parseHost, ['', 'http://127.0.0.1', 'a b', 'a/b', '\u0000']],
    [parse.parseAllowedHost, ['', 'mock.local:7626', 'http://mock.local', '*', '10.0.0.300', 'app.1', '[1:2]']],
    [parse.parseWebhookHost, ['', 'app:3000', '10.0.0.300', '[1:2]']],
    [parse.parseSwitch, ['', 'maybe', '2']],
    [parse.parseCredential, ['', huge]],
    [parse.parseControlToken, ['', 'two words', 'täg', '\n']],
    [parse.parseSeed, ['', '-1', '1.5', '9007199254740992', 'NaN', 'Infinity', huge]],
    [parse.parseJournalLimit, ['', '0', '10000001', huge]],
    [parse.parseInstant, ['', 'now', '2025-03-10T08:00:00', '2025-02-30', '2025-13-01', '8640000000000001', huge]],
    [parse.parseTimezone, ['', 'UTC', 'GMT+8', 'Asia/Shanghai', 'GMT+99:99', 'GMT+14:60']],
    [parse.parseLog, ['', 'xml', 'toString']],
    [parse.parseBehaviour, ['', '=', 'tokenRotation', 'tokenRotation=', '__proto__=1', 'constructor=x', 'language=fr']],
    [parse.parseBehaviour, ['createTimeSkewSeconds=-1', 'createTimeSkewSeconds=1.5', `createTimeSkewSeconds=${huge}`]],
  ] as const)('%o refuses %j', (parser: parse.Parse<unknown>, texts) => {
    for (const text of texts)
      expect([text, parser(text)]).toEqual([
        text,
        { problem: { en: expect.stringMatching(/\.$/u), zh: expect.stringMatching(/。$/u) } },
      ]);
  });
});

test('a misspelt behaviour switch is told with the one that was meant, and all there are', () => {
  expect(parse.parseBehaviour('tokenRotaton=single')).toEqual({
    problem: {
      en:
        'names no behaviour switch. Did you mean tokenRotation? The switches are tokenRotation, createTimeSkewSeconds, ' +
        'credentialErrors, language, errorStatus, mediaItem, coercion, pageSizeOverMaximum, nullParameter, textMatch, taskTimeMatch, webhookSpelling.',
      zh: expect.stringMatching(/^不是行为开关。您是不是要写 tokenRotation？行为开关有：tokenRotation、/),
    },
  });
});

test('a value that a behaviour switch does not take is told with those it takes', () => {
  expect(parse.parseBehaviour('tokenRotation=singel')).toEqual({
    problem: {
      en: 'is not a value of tokenRotation. Did you mean single? Allowed: single, overlap.',
      zh: '不是 tokenRotation 的取值。您是不是要写 single？可用的有：single、overlap。',
    },
  });
  expect(parse.parseBehaviour('createTimeSkewSeconds=soon')).toEqual({
    problem: {
      en: 'is not a value of createTimeSkewSeconds. Allowed: off, a whole number from 0 to 9007199254740991.',
      zh: '不是 createTimeSkewSeconds 的取值。可用的有：off、0 到 9007199254740991 的整数。',
    },
  });
});
