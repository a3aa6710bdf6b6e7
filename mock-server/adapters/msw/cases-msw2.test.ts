import { HttpHandler } from 'msw2';
import { setupServer } from 'msw2/node';
import { vi } from 'vitest';
import { adapterCases } from '../../../test/support/adapters/adapter-cases.ts';
import { withInterceptedFetch, withInterceptedHttp } from './testing/intercepted.ts';
import { versionCase } from './testing/version-case.ts';

vi.mock('msw', () => import('msw2'));

adapterCases('MSW 2 and fetch', () => withInterceptedFetch(setupServer));
adapterCases('MSW 2 and node:http', () => withInterceptedHttp(setupServer));
versionCase(2, 'msw2', { HttpHandler });
