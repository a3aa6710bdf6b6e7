import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { runScenario } from '../../mock-server/scenario/index.ts';
import { saveTo, scenarios } from './index.ts';
import { createInbox, expectedView } from './testing/inbox.ts';

vi.mock('fast-check', () => import('fast-check3'));

test('fast-check 3 finds a bug, shrinks it and shows its file as well', async () => {
  let saved: string | undefined;
  const failing = fc.assert(
    fc.asyncProperty(scenarios(), async (scenario) => {
      const inbox = createInbox('forgets an unfollow');
      const { events } = await runScenario(scenario, { receiver: inbox.handle });
      expect(inbox.view()).toEqual(expectedView(events));
    }),
    { seed: 7, ...saveTo((file) => void (saved = file)) },
  );
  await expect(failing).rejects.toThrow(
    '"steps": [\n    {"act":{"type":"unfollow","userId":"U00000000000000000000000000000001"}}\n  ]',
  );
  expect(saved).toContain('"unfollow"');
});

test('they run on fast-check 3', () => {
  expect(fc.__version).toMatch(/^3\./);
});
