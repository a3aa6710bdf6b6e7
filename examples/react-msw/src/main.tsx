import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createSobotClient } from './sobot-client.ts';

// An internal tool: a page that customers open must not know the app_key. Let a server of yours sign for it.
const {
  VITE_SOBOT_BASE_URL: baseUrl = 'https://sg.sobot.com',
  VITE_SOBOT_APPID: appid = '1',
  VITE_SOBOT_APP_KEY: appKey = '2',
} = import.meta.env;

// A build for production leaves this out, so that neither MSW nor the emulator is in it.
if (import.meta.env.MODE === 'mock') await (await import('./mocks/browser.ts')).startMock();

createRoot(document.querySelector('#root')!).render(
  <App
    client={createSobotClient({ baseUrl, appid, appKey })}
    image={{ channelId: '12323', messageId: '1501597916' }}
  />,
);
