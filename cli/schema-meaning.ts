import { catalogue, type SchemaName } from '../generators/generated/catalogue.ts';
import type { Language } from './language.ts';

/** Tells what a schema means. */
export async function meaningsIn(language: Language): Promise<(name: SchemaName) => string> {
  if (language === 'en') return (name) => catalogue[name].description;
  const { meaningsZh } = await import('../generators/generated/catalogue-zh.ts');
  return (name) => meaningsZh[name];
}
