import { describe, expect, test } from 'vitest';
import { regexpWork } from '../../../test/support/regexp-work.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { createRedaction } from './redact.ts';
import { createTokenTable } from './token-table.ts';

const pseudonyms = createPseudonyms('key');
const token = '4ac37cb2e9c740dba4b75a34d5358802';
const shown = pseudonyms.secret(token);
const redaction = createRedaction(pseudonyms);

describe('a pseudonym', () => {
  test('of a token keeps its form and its first four digits', () => {
    expect(shown).toMatch(/^4ac3[\da-f]{8}0{20}$/);
  });

  test('of anything else gives no more away than four characters of a long one', () => {
    expect(pseudonyms.secret('short')).toMatch(/^…[\da-f]{8}$/);
    expect(pseudonyms.secret('Bearer a-long-secret')).toMatch(/^Bear…[\da-f]{8}$/);
    expect(pseudonyms.secret('')).toBe('');
  });

  test('of a person is a LINE user id, of an agent 32 hex digits', () => {
    expect(pseudonyms.person('131231')).toMatch(/^U[\da-f]{32}$/);
    expect(pseudonyms.agent('a')).toMatch(/^[\da-f]{32}$/);
  });

  test('is the same for the same, another for another, and another with another key', () => {
    const other = createPseudonyms('other key');
    expect(createPseudonyms('key').person('a')).toBe(pseudonyms.person('a'));
    expect(pseudonyms.person('b')).not.toBe(pseudonyms.person('a'));
    expect(other.person('a')).not.toBe(pseudonyms.person('a'));
    expect(other.secret(token)).not.toBe(shown);
  });
});

describe('redaction', () => {
  test.each([
    ['/api/get_token', '/api/get_token'],
    [`/x?appid=1&sign=${token}&b`, `/x?appid=1&sign=${shown}&b`],
    [`/x?SIGN=${token}&%73ign=${token}`, `/x?SIGN=${shown}&%73ign=${shown}`],
    ['/x?a=%E4&b=%zz', '/x?a=%E4&b=%zz'],
  ])('of the URL %s', (url, redacted) => {
    expect(redaction.url(url)).toBe(redacted);
  });

  test.each([
    [`{"token":"${token}"}`, `{"token":"${shown}"}`],
    [`{"item": { "Token" : "${token}" , "n": 1 }}`, `{"item": { "Token" : "${shown}" , "n": 1 }}`],
    [`{"token":"${token}`, `{"token":"${shown}`],
    ['{"app_key":2,"taskid":1123412432341234123412431}', '{"app_key":0,"taskid":1123412432341234123412431}'],
    [`token=${token}&a=1`, `token=${shown}&a=1`],
    ['{"task_name":"design","count":1}', '{"task_name":"design","count":1}'],
  ])('of the body %s', (body, redacted) => {
    expect(redaction.text(body)).toBe(redacted);
  });

  test('of a known secret is wherever it stands', () => {
    const known = createRedaction(pseudonyms, [token, 'x']);
    expect(known.url(`/x/${token}?y=${token}`)).toBe(`/x/${shown}?y=${shown}`);
    expect(known.text(`{"name":"${token} x"}`)).toBe(`{"name":"${shown} x"}`);
    expect(known.headers({ 'x-note': `of ${token}`, absent: undefined })).toEqual({
      'x-note': `of ${shown}`,
      absent: undefined,
    });
  });

  test.each([
    'token',
    'authorization',
    'cookie',
    'set-cookie',
    'x-app-key',
    'x-api-key',
    'proxy-authorization',
    'x-mock-token',
  ])('of the header %s', (name) => {
    expect(redaction.headers({ [name]: token, accept: '*/*' })).toEqual({ [name]: shown, accept: '*/*' });
  });

  const pieces = [
    'a-',
    'a.b_',
    '"token":"',
    '"token',
    '\\',
    '"token":"\\',
    '"token"                  ',
    'token=',
    "token='",
    'token:"x token=\'y ',
    'token%3D',
    'token[x]',
    'bearer ',
    'bearer  aaaaaaa',
    '<token a',
    '<token><',
    'name="token"\r\n',
    'name=',
    'name=a&',
    'name="',
    'name=a;',
    `${'name=a;'.repeat(28)}\n`,
    '[',
    '{"a":',
    '{"token":[1,',
    '["{\\"token\\":\\"',
    '{"a":"b",',
  ];

  test.each(pieces)(
    'does four times the work for a body of %j that is four times as long, and not sixteen',
    (piece) => {
      const work = (length: number): number => regexpWork(() => redaction.text(piece.repeat(length / piece.length)));
      expect(work(20_000)).toBeLessThan(8 * Math.max(work(5000), 5000));
    },
  );

  test.each(pieces)('does at most a few hundred steps a character for a body of %j', (piece) => {
    expect(regexpWork(() => redaction.text(piece.repeat(20_000 / piece.length)))).toBeLessThan(20_000 * 300);
  });

  test('known is taken out of a text that was cut, also where that was before an emoji', () => {
    const known = createRedaction(pseudonyms, [`${'a!'.repeat(28)}b😀c`]);
    expect(known.text(`it is ${'a!'.repeat(28)}b…`)).toBe(`it is ${pseudonyms.secret(`${'a!'.repeat(28)}b😀c`)}…`);
  });
});

describe('F11: no credential is shown, however it is written', () => {
  const tokens = createTokenTable();
  tokens.note('1', token, 86_400, 0);
  const careful = createRedaction(pseudonyms, [], tokens);
  const secret = 'f00dfeedf00dfeed';

  test.each([
    `/path/${token}`,
    `/path/x${token}y?a=1`,
    `/x?q=${token}`,
    `/x?sign[]=${secret}`,
    `/x?a;sign=${secret}`,
    `/x?x=token%3D${secret}`,
    `/x;sign=${secret}?a=1`,
    `/x#token=${secret}`,
    `/x?body=%7B%22token%22%3A%22${secret}%22%7D`,
  ])('in the URL %s', (url) => {
    expect(careful.url(url)).not.toMatch(new RegExp(`${secret}|${token}`));
  });

  test.each([
    `{"q":"${token}"}`,
    `{"token":["${secret}"]}`,
    `{"token":{"value":"${secret}"}}`,
    `{'token':'${secret}'}`,
    `{"tok\\u0065n":"${secret}"}`,
    `{"body":"{\\"token\\":\\"${secret}\\"}"}`,
    `{"note":"Authorization: Bearer ${secret}"}`,
    `{"${token}":1}`,
    `{"a":1} {"token":"${secret}"}`,
    `{"token":${secret}}`,
    `{"auth":{"token":12${secret}, "a":1}}`,
    `{"auth":{"token":["a", true${secret}]}}`,
    `Authorization: Bearer ${secret}`,
    `<auth><token>${secret}</token></auth>`,
    `--x\r\ncontent-disposition: form-data; name="token"\r\n\r\n${secret}\r\n--x--`,
    `--x\r\ncontent-disposition: form-data; name=token; a=b\r\ncontent-type: text/plain\r\n\r\n${secret}\r\n--x--`,
    `a=1&sign=${secret}`,
    ...[
      'pwd',
      'passwd',
      'passphrase',
      'pass_word',
      'login-pass-wd',
      'passCode',
      'auth_code',
      'smsCode',
      'csrf',
      'cookies',
      'tokens',
      '密码',
      '密钥',
      'credential',
      'session',
      'jwt',
      'bearer',
      'key',
      'private_key',
      'otp',
      'pin',
    ].map((name) => `{"${name}":"${secret}"}`),
  ])('in the body %s', (body) => {
    expect(careful.text(body)).not.toMatch(new RegExp(`${secret}|${token}`));
  });

  test.each(['x-line-signature', 'x-sign', 'x-session-id', 'x-auth', 'x-jwt', 'x-key'])('in the header %s', (name) => {
    expect(careful.headers({ [name]: secret })).not.toEqual({ [name]: secret });
  });

  test('in a Referer', () => {
    expect(careful.headers({ referer: `http://a/x?token=${secret}&b=1` })['referer']).toBe(
      `http://a/x?token=${pseudonyms.secret(secret)}&b=1`,
    );
  });

  test('and all else stays byte for byte', () => {
    const body =
      '{ "taskid": 1123412432341234123412431,\n "task_name":"a key, a pin" , "x":[1.50,true,null,"\\u0041\\/"]}';
    expect(careful.text(body)).toBe(body);
    expect(careful.url('/a%2Fb?x=%7e&y=a+b&&z')).toBe('/a%2Fb?x=%7e&y=a+b&&z');
  });
});
