// @vitest-environment jsdom
import { setupServer } from 'msw/node';
import { pageCases } from './testing/page-cases.ts';

pageCases('MSW 3 in jsdom', setupServer);
