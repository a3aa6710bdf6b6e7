import { resolve } from 'node:path';
import { isObject } from '../../common/json.ts';
import { createUsageFailure } from '../exit.ts';
import { printable } from '../printable.ts';
import { parseJson, readChunks, readText } from '../read-input.ts';

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
