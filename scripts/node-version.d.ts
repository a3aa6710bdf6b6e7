export function whatIsMissing(found: {
  readonly version: string;
  readonly has: (path: string) => boolean;
}): string | undefined;
