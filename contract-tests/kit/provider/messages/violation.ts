import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of provider/violation.ts. */
export const violationMessages = {
  correctItWhereThisProvider: {
    en: 'Correct it where this provider is yours; where it is Sobot itself, expect it in your client and report it to Sobot.',
    zh: '若该提供方由您维护，请改正；若是智齿本身，请让您的客户端能应对，并反馈给智齿。',
  },
  text: (asked: Bilingual, en: Told, zh: Told): Bilingual => ({ en: `${asked.en} ${en}`, zh: `${asked.zh} ${zh}` }),
  answeredNot: (said: Bilingual, value: Told, value2: Told): Bilingual => ({
    en: `answered ${said.en}, not ${value}.`,
    zh: `应答 ${said.zh}，应为 ${value2}。`,
  }),
  againstTheRule: (parameter: Told, rule: Told): Bilingual => ({
    en: `answered ${parameter} against the rule ${rule}.`,
    zh: `应答的 ${parameter} 违反规则 ${rule}。`,
  }),
  whatBreaksTheSchema: (reason: Bilingual): Bilingual => ({
    en: `answered what breaks the schema: ${reason.en}.`,
    zh: `的应答不符合 schema：${reason.zh}。`,
  }),
} as const;
