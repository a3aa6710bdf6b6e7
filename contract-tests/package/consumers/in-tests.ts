import { setupServer } from 'msw/node';
import { sobotHandlers } from 'sobot-mock/msw';
import { matchers } from 'sobot-mock/vitest';
import { expect } from 'vitest';

const sobot = sobotHandlers({ clock: { frozen: true } });
setupServer(...sobot).listen({ onUnhandledFrame: 'error' });
expect.extend(matchers);
expect({}).not.toMatchContract('queryTaskList.response');
expect(sobot.tenant).toHaveNoViolations({ warnings: true });
// @ts-expect-error: there is no such operation.
expect(sobot).toHaveReceivedOperation('queryTasks');

export const overHttp: Promise<void> = expect('http://127.0.0.1:7626').toHaveReceivedOperation('getToken', { times: 1 });
