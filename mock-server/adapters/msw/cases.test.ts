import { HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import { adapterCases } from '../../../test/support/adapters/adapter-cases.ts';
import { withInterceptedFetch, withInterceptedHttp } from './testing/intercepted.ts';
import { versionCase } from './testing/version-case.ts';

adapterCases('MSW and fetch', () => withInterceptedFetch(setupServer));
adapterCases('MSW and node:http', () => withInterceptedHttp(setupServer));
versionCase(3, 'msw', { HttpHandler });
