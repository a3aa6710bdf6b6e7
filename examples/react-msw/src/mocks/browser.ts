import { setupWorker } from 'msw/browser';
import { sobotHandlers, type SobotHandlers } from 'sobot-mock/msw';

declare global {
  interface Window {
    /** For the console: `await sobot.tenant.clock.advance(86_400_000)`. */
    sobot?: SobotHandlers;
  }
}

export async function startMock(): Promise<void> {
  // A day on which there is something to see, whenever the page is opened.
  window.sobot = sobotHandlers({ clock: { now: Date.parse('2025-03-10T08:00:00Z'), frozen: true } });
  await setupWorker(...window.sobot).start({ quiet: true });
}
