import { HttpHandler, getResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { handlerCases } from './testing/handler-cases.ts';
import { versionCase } from './testing/version-case.ts';

handlerCases('MSW', { setupServer, http, getResponse });
versionCase(3, 'msw', { HttpHandler });
