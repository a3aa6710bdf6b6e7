import { setupServer } from 'msw2/node';
import { vi } from 'vitest';
import { adapterCases } from '../../../test/support/adapters/adapter-cases.ts';
import { withInterceptedFetch, withInterceptedHttp } from './testing/intercepted.ts';

vi.mock('msw', () => import('msw2'));

adapterCases('MSW 2 and fetch', () => withInterceptedFetch(setupServer));
adapterCases('MSW 2 and node:http', () => withInterceptedHttp(setupServer));
