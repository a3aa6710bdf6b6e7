// @vitest-environment happy-dom
import { setupServer } from 'msw/node';
import { pageCases } from './testing/page-cases.ts';

pageCases('MSW 3 in happy-dom', setupServer);
