/** How a coverage report is written: for people, for programs, for GitHub, or as one HTML page. */
export const coverageReporters = ['pretty', 'json', 'github', 'html'] as const;

export type CoverageReporter = (typeof coverageReporters)[number];

/** How a coverage report is written. */
export interface CoverageFormatOptions {
  /** Default: `pretty`. */
  readonly reporter?: CoverageReporter | undefined;
  /** Language of what is told. JSON has both. Default: `en`. */
  readonly language?: 'en' | 'zh' | undefined;
  /** Whether the reader shows colours; for `pretty`. Default: false. */
  readonly colour?: boolean | undefined;
  /** How many characters go on a line; for `pretty`. Default: 100. */
  readonly columns?: number | undefined;
}
