import { http } from 'msw';
import { setupServer } from 'msw2/node';
import { vi } from 'vitest';
import { handlerCases } from './testing/handler-cases.ts';

vi.mock('msw', () => import('msw2'));

handlerCases('MSW 2', { setupServer, http });
