import { globSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';

const root = join(import.meta.dirname, '..');

/** All tests, but those that install packages: `npm run test:package`, `test:examples`, `test:receivers` and `test:tools` run them. */
export const allTests = ['{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.test.ts'];
export const installingTests = ['test/{examples,package,receivers,tools}/**'];

/**
 * Tests that replace a module, change a global, raise a signal or count the steps of regular expressions (once V8 has compiled a
 * megabyte of them, it makes plainer ones): each file has a worker of its own, the others share theirs.
 */
export const isolatedTests = [
  '**/*-fast-check3.test.ts',
  '**/*-msw2.test.ts',
  '**/page-{happy-dom,jsdom}.test.ts',
  'cli/commands/check/run-check.test.ts',
  'cli/commands/emit/command.test.ts',
  'cli/{commands/start/young-generation,running/until-stopped,settings/config-file}.test.ts',
  'contract-tests/kit/coverage/exchange.test.ts',
  'mock-server/data/refusals.test.ts',
  'mock-server/node/{create-app,node-handler}.test.ts',
  'mock-server/proxy/inspect/redact.test.ts',
  'mock-server/webhooks-in-node.test.ts',
  'mock-server/webhooks/delivery/retention.test.ts',
  'test/support/regexp-work.test.ts',
];

/** Tests that start a browser, a compiler or a process. */
const startingTests = [
  'cli/{hardening,main,store}.test.ts',
  'cli/commands/{completion,exec,export,listen,mcp,proxy,run}/command.test.ts',
  'cli/commands/check/{har,interrupt,provider}.test.ts',
  'cli/commands/exec/token-cache.test.ts',
  'cli/commands/start/worker-threads.test.ts',
  'contract-tests/kit/reporters/coverage/html.test.ts',
  'contract-tests/playwright/playwright.test.ts',
  'contract-tests/vitest/describe-checks.test.ts',
  'generators/{generate,independent-tools,new-event}.test.ts',
  'generators/entries/fixtures/random.test.ts',
  'generators/targets/validators.test.ts',
  'mock-server/adapters/msw/{bundle,page}.test.ts',
  'mock-server/control/console/{actions,chinese,console,hostile,refused,tokens}.test.ts',
  'mock-server/control/console/{chat/chat,coverage/coverage,receivers/receivers,tenants/tenants,timeline/timeline}.test.ts',
  'mock-server/ledger/same-bytes.test.ts',
  'mock-server/ledger/postgres/{ledger,postgres}.test.ts',
  'mock-server/mcp/conformance.test.ts',
  'mock-server/node/replace-pipe.test.ts',
  'scripts/{dependency-rules,house-lint,join-chunks,launcher}.test.ts',
  'test/{drift-watch-workflow,har-of-chromium,soak-arguments}.test.ts',
];

/** Tests that do a lot (mutants, thousands of runs, servers that time out): seconds each file. */
const thoroughTests = [
  'cli/commands/check/{coverage,receiver}.test.ts',
  'cli/commands/check/provider/drift-watch.test.ts',
  'cli/commands/schema/{command,diff/command}.test.ts',
  'contract-tests/fast-check/{payloads,receiver-bugs,scenarios}.test.ts',
  'contract-tests/kit/coverage/{coverage,mutants/*}.test.ts',
  'contract-tests/kit/journal/hostile-journals.test.ts',
  'contract-tests/kit/provider/{baseline,baseline-mutants}.test.ts',
  'contract-tests/kit/provider/mutants/{changing,hostile,profiles,redaction,unusual}.test.ts',
  'contract-tests/kit/receiver/{cases,check,mutants/mutants}.test.ts',
  'contract-tests/kit/reporters/junit.test.ts',
  'contract-tests/schema-diff/{hostile-schemas,soundness}.test.ts',
  'generators/entries/fixtures/line-definition.test.ts',
  'generators/targets/{documents-for-tools,fixture-factories,form-code}.test.ts',
  'mock-server/{server,listen/listen}.test.ts',
  'mock-server/adapters/msw/handlers.test.ts',
  'mock-server/control/ids.test.ts',
  'mock-server/control/routes/{clock,control-journal,documents,exam,state,stream}.test.ts',
  'mock-server/core/actions/{actions-property,broadcast}.test.ts',
  'mock-server/core/{clock/clock,journal/packed-entries,pipeline/hostile-requests}.test.ts',
  'mock-server/core/store/memory/memory-store{,-bulk}.test.ts',
  'mock-server/core/tenant/{create-tenants,initial-state/drafted-account,shared-accounts,tenant-state}.test.ts',
  'mock-server/data/{data,outage,write}.test.ts',
  'mock-server/ledger/{deliveries,failures,one-mock,one-server,random-failures,same-as-one,tokens}.test.ts',
  'mock-server/node/{direct,serve,plain-requests/connection,sending/webhook-transport}.test.ts',
  'mock-server/proxy/node/{checks,recording,traffic}.test.ts',
  'mock-server/webhooks/{attach,ordering,volume,sending/{failure-reason,write-json}}.test.ts',
  'test/doc-examples.test.ts',
];

export const longTests = [...startingTests, ...thoroughTests];

/** Whether one of the patterns is of this file. */
export function isAmong(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => matchesGlob(path, pattern));
}

/** The test files that `npm run test:all` runs: quick ones, which are all that `npm test` runs, and those it leaves. */
export function testFiles(): { readonly quick: readonly string[]; readonly others: readonly string[] } {
  const files = globSync(allTests, { cwd: root, exclude: installingTests }).map((path) => path.replaceAll('\\', '/'));
  const { quick = [], others = [] } = Object.groupBy(files, (path) =>
    isAmong([...isolatedTests, ...longTests], path) ? 'others' : 'quick',
  );
  return { quick, others };
}
