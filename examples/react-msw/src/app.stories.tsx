import type { Meta, StoryObj } from '@storybook/react-vite';
import type { SobotHandlers } from 'sobot-mock/msw';
import { App } from './app.tsx';
import { createSobotClient } from './sobot-client.ts';

const sobotOf = ({ sobot }: Record<string, unknown>): SobotHandlers => sobot as SobotHandlers;

const meta: Meta<typeof App> = {
  component: App,
  // A client of its own for each story: it has no token yet.
  render: () => (
    <App
      client={createSobotClient({ baseUrl: 'https://sg.sobot.com', appid: '1', appKey: '2' })}
      image={{ channelId: '12323', messageId: '1501597916' }}
    />
  ),
};
export default meta;

type Story = StoryObj<typeof App>;

export const Tasks: Story = {};

export const Failing: Story = {
  beforeEach({ loaded }) {
    const { faults } = sobotOf(loaded).tenant;
    faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '999999' } });
  },
};

export const SessionEnded: Story = {
  async play({ loaded, canvas, userEvent }) {
    await canvas.findAllByRole('row');
    await sobotOf(loaded).tenant.clock.advance(86_400_000);
    await userEvent.click(canvas.getByText('Refresh'));
    await canvas.findByText('Your session has ended (900002).');
  },
};
