import { keptConfig } from '../kept-config.ts';

/** On a data file. */
export default keptConfig('TEST_ON_FILE', 'mock-server/data/*.test.ts');
