import { keptConfig } from '../kept-config.ts';

/** On a shared ledger. */
export default keptConfig('TEST_ON_LEDGER', 'mock-server/server.test.ts');
