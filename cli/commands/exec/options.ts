import { didYouMean } from '../../../common/did-you-mean.ts';
import { reporters, type Reporter } from '../../../contract-tests/kit/reporters/format-options.ts';
import { assertApart, type NamedFile } from '../../assert-apart.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';
import { readAllowed } from '../../reports/coverage-flags.ts';
import { namesOf, readBar } from '../../reports/report-flags.ts';
import { readServer } from '../../server-option.ts';
import { loadConfig, namedConfig, type LoadedConfig } from '../../settings/config-file.ts';
import { forOwnServer, nothingKept, ownServerSettings } from '../../settings/own-server.ts';
import { givenIn, resolveSettings, type GivenSettings, type SettingSources } from '../../settings/resolve.ts';
import { flagOf, variableOf, type SettingName, type Settings } from '../../settings/rows.ts';
import { readWaitFlag } from '../../timeout-flag.ts';
import type { CommandContext } from '../../verb.ts';
import { readOwnVariable, type OwnVariable } from './variables.ts';

/** Settings of `start` that a server for one command has. */
export const execSettings = [
  ...ownServerSettings,
  'journalLimit',
  'allowHost',
  'log',
] as const satisfies readonly SettingName[];

/** A free port, so that runs can go on side by side; and nothing between the lines of the command. */
export const execDefaults: Partial<Settings> = { port: 0, log: 'silent' };

/** What a tenant of a server that runs cannot have: the server has it. */
const serversOwn = [
  'port',
  'host',
  'journalLimit',
  'allowHost',
  'allowWebhookHost',
  'log',
] as const satisfies readonly SettingName[];

/** What commander read. */
export type ExecFlags = SettingSources['flags'] & {
  readonly server?: string;
  readonly env?: readonly string[];
  readonly grace: string;
  readonly reporter?: readonly string[];
  readonly output?: readonly string[];
  readonly language: 'en' | 'zh';
  readonly failOn: 'violation' | 'warning';
  readonly coverage?: true;
  readonly coverageOutput?: readonly string[];
  readonly failUnder?: string;
  readonly allow?: string;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
};

/** A report to write: to a file, or to stderr. */
interface WantedReport {
  readonly reporter: Reporter;
  readonly file: string | undefined;
}

/** What is to be told of coverage. */
export interface WantedCoverage {
  readonly files: readonly string[];
  /** Whether it is told in full on stderr. */
  readonly isShown: boolean;
  /** The least that will do, in percent. */
  readonly bar: number | undefined;
  readonly allow: Readonly<Record<string, string>>;
}

/** What `exec` runs with. */
export interface ExecOptions extends GivenSettings {
  /** Origin of a server that runs, which decides all settings that nobody gave. */
  readonly server: string | undefined;
  readonly variables: readonly OwnVariable[];
  /** In ms. */
  readonly grace: number;
  readonly reports: readonly WantedReport[];
  readonly language: 'en' | 'zh';
  readonly failOn: 'violation' | 'warning';
  /** Absent where nobody asked for it. */
  readonly coverage: WantedCoverage | undefined;
  readonly only: readonly string[] | undefined;
  readonly except: readonly string[] | undefined;
}

/** @throws a usage failure that says which flag is wrong */
export async function readExecOptions(flags: ExecFlags, context: CommandContext): Promise<ExecOptions> {
  const { environment: variables, folder } = context;
  const config = forOwnServer(await loadConfig({ folder, named: namedConfig(flags, variables) }));
  // Where a server that runs may send to, it says itself.
  const anywhere = flags.server === undefined ? {} : { allowWebhookHost: ['*'] };
  const named = Object.fromEntries(execSettings.flatMap((name) => (name in flags ? [[name, flags[name]]] : [])));
  const settings = resolveSettings({
    flags: { ...named, ...anywhere },
    variables,
    config,
    folder,
    defaults: execDefaults,
    // The command makes receivers of its own, and is given the secret. A flag speaks of those that are named beside it.
    receiversLater: flags['redelivery'] === undefined,
  });
  if (settings.log === 'json') {
    const origin = flags['log'] === undefined ? `${variableOf('log')}=json` : '--log json';
    throw createUsageFailure({
      en: `${origin} would write between the lines of the command. Choose pretty or silent.`,
      zh: `${origin} 会写在命令的输出行之间。请选 pretty 或 silent。`,
    });
  }
  const server = flags.server === undefined ? undefined : readServer(flags.server);
  const foreign = server === undefined ? undefined : serversOwn.find((name) => flags[name] !== undefined);
  if (foreign !== undefined) {
    throw createUsageFailure({
      en: `${flagOf(foreign)} does nothing with --server: that one has its own. Leave one out.`,
      zh: `配合 --server 时 ${flagOf(foreign)} 不起作用：那个服务器有自己的设置。请去掉其中之一。`,
    });
  }
  const choice = { only: namesOf(flags.only), except: namesOf(flags.except) };
  await assertKnownChecks(choice);
  assertApart({ folder, writes: outputsOf(flags), reads: inputsOf(flags, { config, settings }) });
  return {
    settings: { ...settings, ...nothingKept },
    server,
    given: givenIn({ flags: named, variables, config, folder }),
    variables: (flags.env ?? []).map(readOwnVariable),
    grace: readWaitFlag('--grace', flags.grace),
    reports: readReports(flags),
    language: flags.language,
    failOn: flags.failOn,
    coverage: await readCoverage(flags, folder),
    ...choice,
  };
}

function outputsOf({ output = [], coverageOutput = [] }: ExecFlags): readonly NamedFile[] {
  return [
    ...output.map((file) => ({ by: '--output', file })),
    ...coverageOutput.map((file) => ({ by: '--coverage-output', file })),
  ];
}

function inputsOf(
  { allow }: ExecFlags,
  { config, settings: { initialState } }: { config: LoadedConfig | undefined; settings: Settings },
): readonly NamedFile[] {
  return [
    { by: { en: 'the configuration', zh: '配置' }, file: config?.file },
    { by: '--allow', file: allow },
    { by: '--initial-state', file: typeof initialState === 'string' ? undefined : initialState.path },
  ];
}

/** Before the command runs: it may take long, and it may fail. */
async function assertKnownChecks(choice: Pick<ExecOptions, 'only' | 'except'>): Promise<void> {
  if (choice.only === undefined && choice.except === undefined) return;
  const { chooseChecks } = await import('../../../contract-tests/kit/engine/choose-checks.ts');
  const { journalChecks } = await import('../../../contract-tests/kit/journal/checks/index.ts');
  chooseChecks(journalChecks, choice);
}

/** The nth file is written as the nth reporter says; a file without one, as its name says. */
function readReports({ reporter: words = [], output: files = [] }: ExecFlags): readonly WantedReport[] {
  const named = namesOf(words)!.map(readReporter);
  if (files.length > 0 && named.length > files.length) {
    throw createUsageFailure({
      en: 'There are more of --reporter than of --output. Give each its file.',
      zh: '--reporter 多于 --output。请为每一个指定文件。',
    });
  }
  if (files.length === 0) return named.map((reporter) => ({ reporter, file: undefined }));
  return files.map((file, index) => ({ file, reporter: named[index] ?? reporterOf(file) }));
}

function readReporter(text: string): Reporter {
  const reporter = reporters.find((known) => known === text);
  if (reporter !== undefined) return reporter;
  const hint = didYouMean(text, reporters);
  throw createUsageFailure({
    en: `--reporter ${printable(text)} is no reporter.${hint.en} Choose one of ${reporters.join(', ')}.`,
    zh: `--reporter ${printable(text)} 不是报告格式。${hint.zh}可用的有：${reporters.join('、')}。`,
  });
}

function reporterOf(file: string): Reporter {
  if (file.endsWith('.json')) return 'json';
  return file.endsWith('.xml') ? 'junit' : 'pretty';
}

async function readCoverage(flags: ExecFlags, folder: string): Promise<WantedCoverage | undefined> {
  const { coverage, coverageOutput: files = [], failUnder, allow } = flags;
  if (coverage === undefined && files.length === 0 && failUnder === undefined && allow === undefined) return undefined;
  const allowed = allow === undefined ? {} : await readAllowed(allow, folder);
  const { chooseItems } = await import('../../../contract-tests/kit/coverage/choose-items.ts');
  chooseItems({ allow: allowed });
  return { files, isShown: coverage === true, bar: readBar(failUnder), allow: allowed };
}
