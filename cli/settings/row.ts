import type { AllowedHosts } from '../../mock-server/webhooks/receiver/target-url.ts';
import type { Heading } from '../help.ts';
import type { Text } from '../language.ts';
import type { Parsed } from './parsers.ts';

/** Where a value was given, and what it may depend on. */
export interface Given {
  readonly text: string;
  /** `--port 80`, `SOBOT_MOCK_PORT=80`, … */
  readonly origin: string;
  /** Where a relative path starts. */
  readonly folder: string;
  readonly allowedWebhookHosts: AllowedHosts;
}

/** A setting: everything that is known about it but its place in the configuration's schema, which has its name. */
export interface SettingRow<T> {
  /** Heading of the help that it stands under. */
  readonly group: Heading;
  /** As commander takes it. The flag's name is the setting's, in kebab case; so is the variable's. */
  readonly flags: string;
  readonly help: Text;
  readonly parse: (text: string, given: Given) => Parsed<T>;
  /** What holds where nothing is said; of a list, the list. */
  readonly fallback: T | readonly T[] | undefined;
  /** Shown in the place of the default. */
  readonly without?: Text;
  /** Takes several values: a repeated flag, a variable with commas, a list of the configuration. */
  readonly isList?: true;
  /** What is given is not told again, not even where it is wrong. */
  readonly isSecret?: true;
}

/** A setting that always has a value. */
export const one = <T>(row: SettingRow<T> & { readonly fallback: T }): SettingRow<T> & { readonly fallback: T } => row;
/** A setting that may have none. */
export const optional = <T>(
  row: Omit<SettingRow<T>, 'fallback'>,
): SettingRow<T> & { readonly fallback: T | undefined } => ({
  ...row,
  fallback: undefined,
});
/** A setting of which there may be several. */
export const many = <T>(
  row: Omit<SettingRow<T>, 'fallback' | 'isList'>,
): SettingRow<T> & { readonly fallback: readonly T[] } => ({
  ...row,
  fallback: [],
  isList: true,
});
