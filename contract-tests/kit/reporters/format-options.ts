/** How a report is written: for people, or for programs. */
export const reporters = ['pretty', 'json', 'junit', 'github'] as const;

export type Reporter = (typeof reporters)[number];

/** What reports are written in. */
export const languages = ['en', 'zh'] as const;

/** How a report of checks is written. */
export interface FormatOptions {
  /** Default: `pretty`. */
  readonly reporter?: Reporter | undefined;
  /** Language of titles, messages and remedies. JSON has both. Default: `en`. */
  readonly language?: 'en' | 'zh' | undefined;
  /** Whether the reader shows colours; for `pretty`. Default: false. */
  readonly colour?: boolean | undefined;
  /** How many characters go on a line; for `pretty`. Default: 100. */
  readonly columns?: number | undefined;
}
