import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { startTestMock, startTestProxy } from '../../../test/support/start-proxy.ts';
import { routes } from './index.ts';

const browserHeaders = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
});
afterAll(() => client.server.close());

describe('the index', () => {
  test('is the console for browsers and JSON for everybody else', async () => {
    const page = await client.call('GET', '', undefined, browserHeaders);
    expect([page.headers['content-type'], page.headers['vary']]).toEqual([
      'text/html; charset=utf-8',
      'accept, accept-language',
    ]);
    for (const accept of ['*/*', 'application/json', '']) {
      const { headers, json } = await client.call('GET', '', undefined, { accept });
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(json<{ items: unknown[] }>().items.length).toBe(routes.length);
    }
  });

  test('lets the page run its own files alone, and nobody frame it', async () => {
    const { headers, text } = await client.call('GET', '', undefined, browserHeaders);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; ");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect([headers['referrer-policy'], headers['x-content-type-options']]).toEqual(['no-referrer', 'nosniff']);
    expect(text.match(/(?:src|href)="(?!\/_mock|data:,)[^"]*"/g)).toBeNull();
    expect(text).not.toMatch(/<style|<script>| on\w+=| style=/);
  });

  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['fr,zh;q=0.5,en;q=0.7', 'en'],
    ['fr;q=0.9,zh-TW;q=0.8', 'zh'],
    ['zh;q=0,en;q=0.1', 'en'],
    ['*', 'en'],
    ['', 'en'],
  ])('of a browser that asks for %j, the page begins in %s', async (language, expected) => {
    const { text } = await client.call('GET', '', undefined, { ...browserHeaders, 'accept-language': language });
    expect(text).toContain(`data-language="${expected}"`);
  });

  test('keeps a token in the addresses of its files, whatever is in it', async () => {
    const guarded = await startControlled({ controlToken: `a"><b'&`, initialState: 'empty' });
    onTestFinished(() => guarded.server.close());
    const { text } = await guarded.call('GET', `?token=${encodeURIComponent(`a"><b'&`)}`, undefined, browserHeaders);
    expect(text).toContain('src="/_mock/console.js?token=a%22%3E%3Cb&#39;%26"');
    const script = await guarded.call('GET', `/console.js?token=${encodeURIComponent(`a"><b'&`)}`);
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  });
});

describe('a browser that asks for /', () => {
  test('is led to the console, with what the address holds', async () => {
    const led = await sendRequest(`${client.server.url}/?token=x`, { headers: browserHeaders });
    expect([led.status, led.headers['location'], led.headers['vary']]).toEqual([302, '/_mock?token=x', 'accept']);
    const plain = await sendRequest(`${client.server.url}/`, { headers: browserHeaders });
    expect([plain.status, plain.headers['location']]).toEqual([302, '/_mock']);
  });

  test('is led there by a proxy, too', async () => {
    const proxy = await startTestProxy((await startTestMock()).url);
    const { status, headers } = await sendRequest(`${proxy.url}/`, { headers: browserHeaders });
    expect([status, headers['location']]).toEqual([302, '/_mock']);
  });

  test('is nobody else: a client of the API gets what it got', async () => {
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
      const { status, json } = await sendRequest(`${client.server.url}/`, { headers });
      expect([status, json()['ret_code']]).toEqual([404, '999994']);
    }
    const posted = await sendRequest(`${client.server.url}/`, { method: 'POST', headers: browserHeaders, body: '{}' });
    expect(posted.status).toBe(404);
  });
});

describe('the content of a message', () => {
  test('comes as its bytes, in ranges, and leaves no entry in the journal', async () => {
    const content = Buffer.from('%PDF-1.7 mine').toString('base64');
    const { json } = await client.call('POST', '/tenants/1/events', {
      type: 'file',
      content,
      contentType: 'text/html',
      fileName: '<b>.html',
    });
    const id = json<{ messages: { id: string }[] }>().messages[0]!.id;
    const before = (await client.call('GET', '/tenants/1/journal')).text;
    const whole = await client.call('GET', `/tenants/1/messages/${id}/content`);
    expect([whole.status, whole.text, whole.headers['content-security-policy']]).toEqual([
      200,
      '%PDF-1.7 mine',
      'sandbox',
    ]);
    expect(whole.headers['content-disposition']).toMatch(/^attachment;/);
    expect([whole.headers['access-control-allow-origin'], whole.headers['x-content-type-options']]).toEqual([
      undefined,
      'nosniff',
    ]);
    const part = await client.call('GET', `/tenants/1/messages/${id}/content`, undefined, { range: 'bytes=0-3' });
    expect([part.status, part.text]).toEqual([206, '%PDF']);
    expect((await client.call('GET', '/tenants/1/journal')).text).toBe(before);
  });

  test('of a text, or of no message, is not found', async () => {
    const { json } = await client.call('POST', '/tenants/1/events', { type: 'text', text: 'hi' });
    const id = json<{ messages: { id: string }[] }>().messages[0]!.id;
    for (const unknown of [id, 'nobody']) {
      const answer = await client.call('GET', `/tenants/1/messages/${unknown}/content`);
      expect([answer.status, answer.json()['code']]).toEqual([404, 'CONTENT_UNKNOWN']);
    }
  });
});
