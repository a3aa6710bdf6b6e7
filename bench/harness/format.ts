import type { Spread } from './spread.ts';

/** `1.23 (1.20–1.31)`: the median, and the range around it. */
export function formatSpread({ min, median, max }: Spread, format: (value: number) => string = formatRatio): string {
  return `**${format(median)}** (${format(min)}–${format(max)})`;
}

export function formatRatio(value: number): string {
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** `23,400` */
export function formatCount(value: number): string {
  const scale = value >= 10_000 ? 100 : value >= 1000 ? 10 : 1;
  return (Math.round(value / scale) * scale).toLocaleString('en-US');
}

export function formatMilliseconds(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`;
}

export function formatMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
