import { describe, expect, test } from 'vitest';
import { schemas } from '../../generators/generated/schemas.ts';
import type { Config } from '../../generators/generated/types.ts';
import { resolveSettings } from './resolve.ts';
import { flagOf, settingNames, settingRows, variableOf, type SettingName } from './rows.ts';

const folder = '/project';

function settingsFrom({
  flags = {},
  variables = {},
  config,
}: {
  flags?: Record<string, string | boolean | string[]>;
  variables?: Record<string, string>;
  config?: Config;
}) {
  const file = { file: 'c/sobot-mock.config.json', folder: '/project/c' };
  return resolveSettings({ flags, variables, folder, config: config && { ...file, values: config } });
}

/** For each setting, what a flag, a variable and a configuration can say, and what is made of it. */
const cases: Record<
  Exclude<SettingName, 'behaviour'>,
  {
    flag: [given: string | boolean | string[], setting: unknown];
    variable: [given: string, setting: unknown];
    config: [given: unknown, setting: unknown];
  }
> = {
  port: { flag: ['1', 1], variable: ['2', 2], config: [3, 3] },
  host: { flag: ['::1', '::1'], variable: ['0.0.0.0', '0.0.0.0'], config: ['localhost', 'localhost'] },
  https: { flag: [false, false], variable: ['true', true], config: [true, true] },
  appid: { flag: ['f', 'f'], variable: ['v', 'v'], config: ['c', 'c'] },
  appKey: { flag: ['f', 'f'], variable: ['v', 'v'], config: ['c', 'c'] },
  seed: { flag: ['7', 7], variable: ['8', 8], config: [9, 9] },
  initialState: {
    flag: ['empty', 'empty'],
    variable: ['s.json', { path: '/project/s.json', origin: 'SOBOT_MOCK_INITIAL_STATE=s.json' }],
    config: ['s.json', { path: '/project/c/s.json', origin: 'c/sobot-mock.config.json: initialState s.json' }],
  },
  data: {
    flag: ['s.db', '/project/s.db'],
    variable: ['/data/s.db', '/data/s.db'],
    config: ['s.db', '/project/c/s.db'],
  },
  store: {
    flag: ['postgres://f/mock', 'postgres://f/mock'],
    variable: ['postgresql://v/mock', 'postgresql://v/mock'],
    config: ['postgres://c/mock', 'postgres://c/mock'],
  },
  saveOnExit: {
    flag: ['s.json', '/project/s.json'],
    variable: ['/data/s.json', '/data/s.json'],
    config: ['s.json', '/project/c/s.json'],
  },
  clock: { flag: ['2025-03-10', 1_741_564_800_000], variable: ['1', 1], config: [2, 2] },
  timezone: {
    flag: ['GMT+01:00', 'GMT+01:00'],
    variable: ['GMT+02:00', 'GMT+02:00'],
    config: ['GMT+03:00', 'GMT+03:00'],
  },
  allowHost: {
    flag: [
      ['a', 'b'],
      ['a', 'b'],
    ],
    variable: ['c,d', ['c', 'd']],
    config: [['e'], ['e']],
  },
  controlToken: { flag: ['f', 'f'], variable: ['v', 'v'], config: ['c', 'c'] },
  webhookUrl: {
    flag: [
      ['http://127.0.0.1:1/a', 'http://localhost/b'],
      ['http://127.0.0.1:1/a', 'http://localhost/b'],
    ],
    variable: ['http://127.1/c, http://[::1]/d', ['http://127.0.0.1/c', 'http://[::1]/d']],
    config: [['http://localhost/e'], ['http://localhost/e']],
  },
  webhookSecret: { flag: ['f', 'f'], variable: ['v', 'v'], config: ['c', 'c'] },
  redelivery: { flag: [false, false], variable: ['on', true], config: [true, true] },
  allowWebhookHost: { flag: [['A.test'], ['a.test']], variable: ['b.test,*', ['b.test', '*']], config: [['c'], ['c']] },
  journalLimit: { flag: ['1', 1], variable: ['2', 2], config: [3, 3] },
  quotaRecords: { flag: ['0', 0], variable: ['2', 2], config: [3, 3] },
  quotaJournalBytes: { flag: ['1', 1], variable: ['2', 2], config: [3, 3] },
  quotaDeliveries: { flag: ['1', 1], variable: ['2', 2], config: [3, 3] },
  quotaStreams: { flag: ['1', 1], variable: ['2', 2], config: [3, 3] },
  log: { flag: ['json', 'json'], variable: ['silent', 'silent'], config: ['pretty', 'pretty'] },
  open: { flag: [false, false], variable: ['1', true], config: [true, true] },
};

test('without flags, variables and configuration the defaults hold', () => {
  expect(settingsFrom({})).toEqual({
    port: 7626,
    host: '127.0.0.1',
    https: false,
    appid: '1',
    appKey: '2',
    seed: 1,
    behaviour: {},
    initialState: 'believable',
    data: undefined,
    store: undefined,
    saveOnExit: undefined,
    clock: undefined,
    timezone: 'GMT+08:00',
    allowHost: [],
    controlToken: undefined,
    webhookUrl: [],
    webhookSecret: undefined,
    redelivery: false,
    allowWebhookHost: [],
    journalLimit: 10_000,
    quotaRecords: undefined,
    quotaJournalBytes: 16_777_216,
    quotaDeliveries: undefined,
    quotaStreams: undefined,
    log: 'pretty',
    open: false,
  });
});

test('the configuration has every setting, and no other', () => {
  const properties = Object.keys(schemas.config['properties'] as object);
  expect(properties.filter((name) => name !== '$schema' && name !== 'observed').sort()).toEqual(
    [...settingNames].sort(),
  );
});

test('the configuration says the same defaults as the rows', () => {
  const properties = schemas.config['properties'] as Record<string, { readonly default?: unknown }>;
  const stated = Object.entries(properties).filter(([, property]) => 'default' in property);
  expect(stated.map(([name]) => name)).toContain('port');
  for (const [name, property] of stated) {
    expect([name, settingRows[name as SettingName].fallback]).toEqual([name, property.default]);
  }
});

describe('flags go before variables, variables before the configuration', () => {
  test.each(Object.keys(cases) as (keyof typeof cases)[])('%s', (name) => {
    const { flag, variable, config } = cases[name];
    // A secret and redelivery need a receiver to be of.
    const given = { config: { webhookUrl: ['http://localhost/hook'], [name]: config[0] } as Config };
    expect(settingsFrom(given)[name]).toEqual(config[1]);
    const withVariable = { ...given, variables: { [variableOf(name)]: variable[0] } };
    const withFlag = { ...withVariable, flags: { [name]: flag[0] } };
    expect(settingsFrom(withVariable)[name]).toEqual(variable[1]);
    expect(settingsFrom(withFlag)[name]).toEqual(flag[1]);
  });
});

test.each([
  [{ flags: { store: 'mysql://root:s3cret@db/x' } }, '--store'],
  [{ variables: { SOBOT_MOCK_STORE: 's3cret' } }, 'SOBOT_MOCK_STORE'],
  [{ config: { store: 'postgres//:s3cret@db' } }, 'c/sobot-mock.config.json: store'],
])('a URL of a database that is wrong is not told again: it may hold a password', (given, place) => {
  expect(() => settingsFrom(given)).toThrow(
    `${place} is not the URL of a PostgreSQL database. Write it like postgres://user@host:5432/database.`,
  );
});

test('behaviour switches are settled one by one', () => {
  const config: Config = { behaviour: { language: 'zh', coercion: 'strict', textMatch: 'exact' } };
  const variables = { SOBOT_MOCK_BEHAVIOUR: 'language=en,coercion=lenient' };
  const flags = { behaviour: ['coercion=strict', 'mediaItem=object'] };
  expect(settingsFrom({ flags, variables, config }).behaviour).toEqual({
    language: 'en',
    coercion: 'strict',
    textMatch: 'exact',
    mediaItem: 'object',
  });
});

test('a behaviour switch that was set twice has its last value', () => {
  expect(settingsFrom({ flags: { behaviour: ['language=en', 'language=zh'] } }).behaviour).toEqual({ language: 'zh' });
});

test('an empty variable says nothing', () => {
  expect(
    settingsFrom({ variables: { SOBOT_MOCK_PORT: '', SOBOT_MOCK_ALLOW_HOST: '' }, config: { port: 5 } }).port,
  ).toBe(5);
});

test('a prototype key sets nothing', () => {
  expect(() => settingsFrom({ flags: { behaviour: ['__proto__=1'] } })).toThrow(
    '--behaviour __proto__=1 names no behaviour switch',
  );
});

test.each([['hooks.test'], ['*']])('a receiver may be on a host that was allowed with %s', (host) => {
  const flags = { webhookUrl: ['https://hooks.test/line'], allowWebhookHost: [host] };
  expect(settingsFrom({ flags }).webhookUrl).toEqual(['https://hooks.test/line']);
});

describe('a wrong value is told with where it came from', () => {
  test.each([
    [{ flags: { port: '99999' } }, '--port 99999 is not a port.'],
    [
      { variables: { SOBOT_MOCK_PORT: 'tcp://10.0.0.1:7626' } },
      'SOBOT_MOCK_PORT=tcp://10.0.0.1:7626 is no port but what Kubernetes tells of a service that is named sobot-mock.',
    ],
    [{ flags: { appKey: '' } }, '--app-key is not a credential.'],
    [{ flags: { host: 'a b' } }, '--host "a b" is not a host.'],
    [{ flags: { log: '\u001b[2J' } }, '--log \\u001b[2J is not a log format.'],
    [{ flags: { webhookUrl: ['ftp://localhost/'] } }, '--webhook-url ftp://localhost/ is not the URL of a receiver.'],
    [
      { flags: { webhookUrl: ['http://evil.test/'] } },
      '--webhook-url http://evil.test/ leads to evil.test, which is not this machine. ' +
        'Allow that with --allow-webhook-host evil.test.',
    ],
    [
      { variables: { SOBOT_MOCK_WEBHOOK_SECRET: 'x' } },
      '--webhook-secret (or SOBOT_MOCK_WEBHOOK_SECRET, or webhookSecret of the configuration) does nothing without a ' +
        'receiver.',
    ],
    [{ flags: { redelivery: true } }, '--redelivery (or SOBOT_MOCK_REDELIVERY, or redelivery of the configuration)'],
    [{ variables: { SOBOT_MOCK_SEED: 'x' } }, 'SOBOT_MOCK_SEED=x is not a seed.'],
    [{ variables: { SOBOT_MOCK_HTTPS: 'maybe' } }, 'SOBOT_MOCK_HTTPS=maybe is neither true nor false.'],
    [
      { variables: { SOBOT_MOCK_BEHAVIOUR: 'language=en,coercion=no' } },
      'SOBOT_MOCK_BEHAVIOUR=language=en,coercion=no: coercion=no is not a value of coercion.',
    ],
    [{ config: { clock: '2025-02-30' } }, 'c/sobot-mock.config.json: clock 2025-02-30 is not an instant.'],
  ])('%j', (given, message) => {
    expect(() => settingsFrom(given)).toThrow(message);
  });
});

describe('what is secret is told nowhere, not even where it is wrong', () => {
  const secret = 's3cret\u0007 \u{1f511}'.repeat(100);
  test.each(['appKey', 'controlToken', 'webhookSecret', 'store'])('%s', (name) => {
    const shown: string[] = [];
    for (const given of [
      { flags: { [name]: secret } },
      { variables: { [variableOf(name as SettingName)]: secret } },
      { config: { [name]: secret } },
    ]) {
      try {
        settingsFrom(given);
      } catch (error) {
        const { message, reason } = error as Error & { reason?: Readonly<Record<string, string>> };
        shown.push([message, ...Object.values(reason ?? {})].join('\n'));
      }
    }
    expect(shown).toHaveLength(3);
    expect(shown.filter((text) => text.includes('s3cret'))).toEqual([]);
  });

  test('the password in the URL of a receiver', () => {
    expect(() => settingsFrom({ flags: { webhookUrl: ['http://ann:s3cret@127.0.0.1/hook'] } })).toThrow(
      '--webhook-url http://***@127.0.0.1/hook is not the URL of a receiver.',
    );
  });

  test('the password in the URL of any receiver of a variable', () => {
    const urls = 'http://ann:s3cret@127.0.0.1/a,http://bob:s4cret@127.0.0.1/b';
    expect(() => settingsFrom({ variables: { SOBOT_MOCK_WEBHOOK_URL: urls } })).toThrow(
      'SOBOT_MOCK_WEBHOOK_URL=http://***@127.0.0.1/a,http://***@127.0.0.1/b: http://***@127.0.0.1/a is not the URL',
    );
  });

  test('nor that of one whose slash makes it no URL, behind one that is', () => {
    const urls = 'http://127.0.0.1/a, http://bob:s4/cret@127.0.0.1/b';
    expect(() => settingsFrom({ variables: { SOBOT_MOCK_WEBHOOK_URL: urls } })).toThrow(
      'SOBOT_MOCK_WEBHOOK_URL="http://127.0.0.1/a, http://***@127.0.0.1/b": http://***@127.0.0.1/b is not the URL',
    );
  });

  test('a password whose slash makes the URL of a receiver none', () => {
    expect(() => settingsFrom({ flags: { webhookUrl: ['http://ann:s3/cret@127.0.0.1/hook'] } })).toThrow(
      '--webhook-url http://***@127.0.0.1/hook is not the URL of a receiver.',
    );
  });
});

test('variables and flags are named after their setting', () => {
  expect([variableOf('appKey'), flagOf('appKey')]).toEqual(['SOBOT_MOCK_APP_KEY', '--app-key']);
});
