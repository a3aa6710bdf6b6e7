import { keptConfig } from '../kept-config.ts';

/** On PostgreSQL. */
export default keptConfig('TEST_ON_POSTGRES', 'mock-server/ledger/**/*.test.ts');
