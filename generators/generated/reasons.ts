// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { plainReasons } from './plain-reasons.ts';

/** The words for each broken rule. */
export const reasons = {
  ...plainReasons,
  discriminator: {
    en: '{parameter} must name one of the known kinds in its field {limit}, got {value}',
    zh: '{parameter} 的 {limit} 字段须为已知类型之一，实际为 {value}',
  },
  if: {
    en: '{parameter} lacks a field that is required in active mode',
    zh: '{parameter} 在 active 模式下缺少必填字段',
  },
  maxProperties: {
    en: '{parameter} must have at most {limit} member, got {value}',
    zh: '{parameter} 至多只能有 {limit} 个成员，实际为 {value}',
  },
} as const;
