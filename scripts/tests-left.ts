import { testFiles } from './test-files.ts';

// What `npm test` ends with: nobody shall take it for all tests.
const { quick, others } = testFiles();
process.stdout.write(
  `Not run: ${others.length} of ${quick.length + others.length} test files, which start browsers, compilers or processes, ` +
    'need a worker of their own or take seconds. All tests: npm run test:all\n',
);
