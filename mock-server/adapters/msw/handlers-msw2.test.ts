import { http } from 'msw';
import { HttpHandler, getResponse } from 'msw2';
import { setupServer } from 'msw2/node';
import { vi } from 'vitest';
import { handlerCases } from './testing/handler-cases.ts';
import { versionCase } from './testing/version-case.ts';

vi.mock('msw', () => import('msw2'));

handlerCases('MSW 2', { setupServer, http, getResponse });
versionCase(2, 'msw2', { HttpHandler });
