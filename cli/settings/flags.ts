import { type Command, Option } from 'commander';
import { sayIn, type Language, type Text } from '../language.ts';
import { repeated } from '../repeated.ts';
import { settingNames, settingRows, type SettingName, type Settings } from './rows.ts';

/** What a command of its own has in the place of what the rows say. */
interface OwnDefaults {
  readonly defaults?: Partial<Settings>;
  /** Shown in the place of a default. */
  readonly without?: Partial<Record<SettingName, Text>>;
  readonly help?: Partial<Record<SettingName, Text>>;
}

/** Declares a flag for each of `names`. Values stay text: they are read where variables and configuration are. */
export function addSettingFlags(
  command: Command,
  language: Language,
  names: readonly SettingName[] = settingNames,
  { defaults = {}, without = {}, help = {} }: OwnDefaults = {},
): void {
  for (const name of settingNames) {
    if (!names.includes(name)) continue;
    const { group, flags, ...shared } = settingRows[name];
    const own = without[name] === undefined ? {} : { without: without[name] };
    const row = { ...shared, ...own, help: help[name] ?? shared.help, fallback: defaults[name] ?? shared.fallback };
    const isList = 'isList' in row && row.isList === true;
    const option = new Option(flags, describe(row, isList, language)).helpGroup(group);
    if (isList) option.argParser(repeated);
    command.addOption(option);
    // Undoes what a variable or the configuration turned on.
    if (!flags.includes('<')) command.addOption(new Option(`--no-${option.name()}`).hideHelp().helpGroup(group));
  }
}

function describe(
  { help, without, fallback }: { readonly help: Text; readonly without?: Text; readonly fallback: unknown },
  isList: boolean,
  language: Language,
): string {
  const say = sayIn(language);
  const shown =
    without?.[language] ??
    (typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : undefined);
  const notes = [
    ...(isList ? [say('repeatable', '可重复')] : []),
    ...(shown === undefined ? [] : [say(`default: ${shown}`, `默认：${shown}`)]),
  ];
  if (notes.length === 0) return help[language];
  return say(`${help.en} (${notes.join(', ')})`, `${help.zh}（${notes.join('，')}）`);
}

/** `--config`. */
export function configOption(language: Language): Option {
  return new Option(
    '--config <file>',
    sayIn(language)(
      'a configuration other than sobot-mock.config.{ts,js,json}',
      '使用 sobot-mock.config.{ts,js,json} 以外的配置',
    ),
  );
}
