import type { Mutation } from './rewrite.ts';

/** Other headers or other bytes of the same answer; files stay as they are. */
export const written =
  (change: (text: string, headers: Headers) => BodyInit): Mutation =>
  (provider) =>
  async (url, init) => {
    const response = await provider(url, init);
    if (!/\/api\/|\/line\//u.test(new URL(url).pathname)) return response;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(change(await response.text(), headers), { status: response.status, headers });
  };

export const labelled = (type: string): Mutation =>
  written((text, headers) => {
    if (headers.has('content-type')) headers.set('content-type', type);
    return text;
  });

export const rewritten = (write: (value: unknown) => string): Mutation =>
  written((text) => (text.startsWith('{') ? write(JSON.parse(text)) : text));

export const escaped = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\u0080-\uffff]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

export const streamed: Mutation = written((text) => {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 1000) controller.enqueue(bytes.slice(at, at + 1000));
      controller.close();
    },
  });
});

export const isFile = (url: string): boolean => new URL(url).pathname.startsWith('/chatres/');

/** The file of the message, answered otherwise. */
export const file =
  (change: (response: Response) => Response | Promise<Response>): Mutation =>
  (provider) =>
  async (url, init) => {
    const response = await provider(url, init);
    return isFile(url) ? change(response) : response;
  };

export const withHeaders =
  (change: (headers: Headers) => void): ((response: Response) => Promise<Response>) =>
  async (response) => {
    const headers = new Headers(response.headers);
    change(headers);
    return new Response(await response.arrayBuffer(), { status: response.status, headers });
  };

/** Its file somewhere else: the address of the answer leads there by a redirect. */
export const redirected: Mutation = (provider) => async (url, init) => {
  const { pathname, href } = new URL(url);
  if (pathname.startsWith('/moved/')) return provider(href.replace('/moved/', '/chatres/'), init);
  if (!isFile(url)) return provider(url, init);
  return new Response(null, { status: 302, headers: { location: href.replace('/chatres/', '/moved/') } });
};
