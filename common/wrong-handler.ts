/** What is wrong with what is given as a receiver's handler, for it would fail with every request. */
export function wrongHandler(handler: unknown): { readonly en: string; readonly zh: string } | undefined {
  if (typeof handler !== 'function') {
    return {
      en: 'its handler is not a function. Give (request) => response, both as fetch has them',
      zh: '其 handler 不是函数。请给出 (request) => response，两者均与 fetch 相同',
    };
  }
  // Apps of Express and of Connect are functions as well, and `handle` is what they do.
  if (!('handle' in handler)) return undefined;
  return {
    en: "its handler takes Node's request and response, as apps of Express do. Wrap it: createNodeHandler(app), of sobot-mock/server",
    zh: '其 handler 接受 Node 的请求与响应，Express 应用即如此。请包装它：sobot-mock/server 的 createNodeHandler(app)',
  };
}
