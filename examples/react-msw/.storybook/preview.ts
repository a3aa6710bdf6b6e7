import type { Preview } from '@storybook/react-vite';
import { setupWorker } from 'msw/browser';
import { sobotHandlers } from 'sobot-mock/msw';

const sobot = sobotHandlers({ clock: { now: Date.parse('2025-03-10T08:00:00Z'), frozen: true } });

export default {
  async beforeAll() {
    await setupWorker(...sobot).start({ quiet: true });
  },
  // Each story begins with the account as it was made: records, clock, faults and journal.
  beforeEach: () => sobot.reset(),
  // Stories find it in what is loaded: play({ loaded: { sobot } }).
  loaders: [() => ({ sobot })],
} satisfies Preview;
