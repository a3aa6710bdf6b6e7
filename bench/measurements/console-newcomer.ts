import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort } from '../../test/support/free-port.ts';
import { sendUntilAnswered } from '../harness/request.ts';

const root = join(import.meta.dirname, '../..');

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * The walk of a newcomer without the time in which people read and think: from the spawn of `npm start` in the repository
 * until a receiver of theirs, added on the page, has answered a picture that they sent there. In ms.
 */
export async function newcomersWalk(browser: Browser, receiverUrl: string): Promise<number> {
  const port = await freePort();
  const startedAt = performance.now();
  const npm = spawn('npm', ['start', '--silent', '--', '--port', String(port), '--log', 'silent'], {
    cwd: root,
    stdio: 'ignore',
    // A group of its own: npm does not pass on that it is ended.
    detached: true,
  });
  try {
    await sendUntilAnswered({ method: 'GET', url: `http://127.0.0.1:${port}/_mock/ready` });
    const page = await browser.newPage({ locale: 'en-US' });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByRole('link', { name: 'Receivers' }).click();
    await page.getByRole('button', { name: 'Add a receiver' }).click();
    await page.getByRole('textbox', { name: /^url/ }).fill(receiverUrl);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Chat' }).click();
    await page.locator('.people-items a').first().click();
    await page
      .locator('.composer input[type=file]')
      .setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: picture }]);
    await page.locator('.delivery-lines .good').waitFor();
    const took = performance.now() - startedAt;
    await page.close();
    return took;
  } finally {
    process.kill(-npm.pid!, 'SIGKILL');
  }
}
