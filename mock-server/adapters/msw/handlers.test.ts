import { http } from 'msw';
import { setupServer } from 'msw/node';
import { handlerCases } from './testing/handler-cases.ts';

handlerCases('MSW', { setupServer, http });
