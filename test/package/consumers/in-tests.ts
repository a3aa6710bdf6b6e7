import fc from 'fast-check';
import { setupServer } from 'msw/node';
import { arbitraryOf, saveTo, scenarios } from 'sobot-mock/fast-check';
import { sobotHandlers } from 'sobot-mock/msw';
import { runScenario } from 'sobot-mock/scenario';
import { describeChecks, describeJournal, describeReceiver, matchers } from 'sobot-mock/vitest';
import { expect } from 'vitest';

const sobot = sobotHandlers({ clock: { frozen: true } });
setupServer(...sobot).listen({ onUnhandledFrame: 'error' });
expect.extend(matchers);
expect({}).not.toMatchContract('queryTaskList.response');
expect(sobot.tenant).toHaveNoViolations({ warnings: true });
// @ts-expect-error: there is no such operation.
expect(sobot).toHaveReceivedOperation('queryTasks');

export const overHttp: Promise<void> = expect('http://127.0.0.1:7626').toHaveReceivedOperation('getToken', {
  times: 1,
});

fc.assert(fc.property(arbitraryOf('textMessageEvent'), ({ message }) => message.text.length > 0));
// @ts-expect-error: there is no such payload.
arbitraryOf('tenantState');
export const property: Promise<void> = fc.assert(
  fc.asyncProperty(scenarios({ people: 2 }), async (scenario) => {
    const { mismatches } = await runScenario(scenario, { receiver: () => new Response() });
    expect(mismatches).toEqual([]);
  }),
  { numRuns: 10, ...saveTo((file) => void file.length) },
);

export function declareChecks(): void {
  describeJournal(sobot, { failOn: 'warning', onReport: ({ counts }) => expect(counts.failed).toBe(0) });
  describeJournal('http://127.0.0.1:7626', { appid: '1' });
  // @ts-expect-error: nothing in a journal is decided by a seed.
  describeJournal(sobot, { seed: 1 });
  describeReceiver({ handler: () => new Response(), secret: 's3cret', seed: 7 });
  describeChecks({ checks: [], target: {}, subject: 'provider', name: 'here' }, { seed: 1 });
}
