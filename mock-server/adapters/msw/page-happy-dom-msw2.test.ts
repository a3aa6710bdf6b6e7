// @vitest-environment happy-dom
import { setupServer } from 'msw2/node';
import { vi } from 'vitest';
import { pageCases } from './testing/page-cases.ts';

vi.mock('msw', () => import('msw2'));

pageCases('MSW 2 in happy-dom', setupServer);
