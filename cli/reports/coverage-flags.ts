import { resolve } from 'node:path';
import { isObject } from '../../common/json.ts';
import { createUsageFailure } from '../exit.ts';
import { printable } from '../printable.ts';
import { parseJson, readChunks, readText } from '../read-input.ts';

/** A percentage; `undefined` where there is no bar. */
export function readBar(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = /^\d{1,3}(?:\.\d+)?%?$/u.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  if (percent <= 100) return percent;
  throw createUsageFailure({
    en: `--fail-under ${printable(text)} is no percentage. Give one from 0 to 100, like 80.`,
    zh: `--fail-under ${printable(text)} 不是百分比。请给出 0 到 100，如 80。`,
  });
}

/** What need not be covered, and why. */
export async function readAllowed(file: string, folder: string): Promise<Readonly<Record<string, string>>> {
  const name = printable(file);
  const value = parseJson(await readText(readChunks(resolve(folder, file), name), name), name);
  const example = '{"webhook/video": "we take no videos"}';
  if (!isObject(value)) {
    throw createUsageFailure({
      en: `${name} is no object. Write it like ${example}.`,
      zh: `${name} 不是对象。请写成 ${example} 的形式。`,
    });
  }
  for (const [id, reason] of Object.entries(value)) {
    if (typeof reason === 'string' && reason.trim() !== '') continue;
    throw createUsageFailure({
      en: `${name}: ${printable(id)} is without a reason. Say why it need not be covered: ${example}.`,
      zh: `${name}：${printable(id)} 没有写原因。请说明为何无需覆盖：${example}。`,
    });
  }
  return value as Readonly<Record<string, string>>;
}
