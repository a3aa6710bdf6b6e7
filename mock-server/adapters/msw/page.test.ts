import { adapterCases, caseSetup, origin } from '../testing/adapter-cases.ts';
import { openPage } from './testing/chromium.ts';

// The browser is playwright-core's to drive; the page's own fetch goes to the service worker.
adapterCases('MSW in a page', async () => {
  const { page, close } = await openPage();
  await page.evaluate(
    ([{ options, records }, baseUrl]) => globalThis.testPage.start({ ...options, baseUrl }, structuredClone(records)),
    [caseSetup, origin] as const,
  );
  return {
    async send({ method, url, headers, body }) {
      const init = {
        method,
        headers: headers as Record<string, string>,
        ...(body !== undefined && { body: Buffer.from(body).toString('base64') }),
      };
      const answer = await page.evaluate(
        ([target, given]) => globalThis.testPage.send(target, given),
        [`${origin}${url}`, init] as const,
      );
      return { ...answer, body: Buffer.from(answer.body, 'base64') };
    },
    close,
  };
});
