import type { ChangeKind, Direction, Texts } from './change.ts';

/** What the words of a change depend on. */
export interface Wording {
  readonly kind: ChangeKind;
  readonly keyword: string;
  readonly old?: unknown;
  readonly new?: unknown;
  /** A property that the new version wants in every object, or the old one did. */
  readonly required: boolean;
  /** Any property that has no name in the schema. */
  readonly unnamed: boolean;
}

/** What differs, in words. */
export function whatDiffers({ kind, keyword, old, new: now, required, unnamed }: Wording): Texts {
  switch (kind) {
    case 'type-widened':
    case 'type-narrowed':
    case 'type-changed':
      return { en: `type ${kinds(old)} → ${kinds(now)}`, zh: `类型 ${kinds(old)} → ${kinds(now)}` };
    case 'value-added':
      return { en: `${shown(now)} is a new value`, zh: `新增取值 ${shown(now)}` };
    case 'value-removed':
      return { en: `${shown(old)} is no longer a value`, zh: `不再有取值 ${shown(old)}` };
    case 'values-freed':
      return { en: `any value, where it was one of ${shown(old)}`, zh: `可为任意值，原来限于 ${shown(old)}` };
    case 'values-listed':
      return { en: `one of ${shown(now)}, where it was any value`, zh: `限于 ${shown(now)}，原来可为任意值` };
    case 'property-added':
      return required
        ? { en: 'new property, in every object', zh: '新增属性，必有' }
        : { en: 'new property, optional', zh: '新增属性，可选' };
    case 'property-removed':
      return required
        ? { en: 'removed property, which every object had', zh: '删除属性，原来必有' }
        : { en: 'removed property, which was optional', zh: '删除属性，原来可选' };
    case 'property-optional':
      return { en: 'may be missing, and was required', zh: '可以缺少，原来必有' };
    case 'property-required':
      return { en: 'is required, and could be missing', zh: '必有，原来可以缺少' };
    case 'property-accepted':
      return unnamed
        ? { en: 'other properties may be there, and were refused', zh: '可以有其他属性，原来不允许' }
        : { en: 'may be there, and was refused', zh: '可以有此属性，原来不允许' };
    case 'property-refused':
      return unnamed
        ? { en: 'other properties are refused, and could be there', zh: '不允许其他属性，原来可以有' }
        : { en: 'is refused, and could be there', zh: '不允许此属性，原来可以有' };
    case 'limit-loosened':
    case 'limit-tightened':
      return { en: `${keyword} ${limit(old)} → ${limit(now)}`, zh: `${keyword} ${limit(old)} → ${limit(now)}` };
    case 'alternative-added':
      return { en: `a new form: ${String(now)}`, zh: `新增形式：${String(now)}` };
    case 'alternative-removed':
      return { en: `no longer a form: ${String(old)}`, zh: `不再有形式：${String(old)}` };
    case 'untold':
      if (keyword === '') {
        return {
          en: 'it takes too long to compare, so what differs cannot be told',
          zh: '比较耗时过长，差异无法判断',
        };
      }
      return {
        en: `${keyword} differs, and what that means cannot be told`,
        zh: `${keyword} 不同，其影响无法判断`,
      };
    case 'surface-added':
      return { en: 'is new', zh: '新增' };
    case 'surface-removed':
      return { en: 'is gone', zh: '已删除' };
    case 'documentation':
      return { en: `${keyword} reads differently`, zh: `${keyword} 的文字不同` };
  }
}

/** Why a change breaks. */
export function whyItBreaks(kind: ChangeKind, direction: Direction): Texts {
  if (kind === 'untold') {
    return { en: 'It counts as breaking until someone has looked.', zh: '在有人确认之前视为不兼容。' };
  }
  return direction === 'read' ? whyForReader(kind) : whyForWriter(kind);
}

function whyForReader(kind: ChangeKind): Texts {
  switch (kind) {
    case 'property-removed':
    case 'property-optional':
      return { en: 'Who reads it may find it missing.', zh: '读取它的一方可能读不到。' };
    case 'property-accepted':
      return { en: 'Who refuses what it does not know refuses this.', zh: '拒绝未知属性的一方会拒绝它。' };
    case 'surface-added':
      return { en: 'Who receives it does not know it.', zh: '接收方不认识它。' };
    case 'surface-removed':
      return { en: 'Who waits for it waits in vain.', zh: '等待它的一方将等不到。' };
    default:
      return { en: 'Who reads it meets values that could not come before.', zh: '读取方会遇到以前不会出现的值。' };
  }
}

function whyForWriter(kind: ChangeKind): Texts {
  switch (kind) {
    case 'property-added':
    case 'property-required':
      return { en: 'Who does not send it is refused.', zh: '不发送它的一方会被拒绝。' };
    case 'property-refused':
      return { en: 'Who sends it is refused.', zh: '发送它的一方会被拒绝。' };
    case 'surface-added':
      return { en: 'Who does not send it is refused.', zh: '不发送它的一方会被拒绝。' };
    case 'surface-removed':
      return { en: 'Who calls it finds nothing there.', zh: '调用它的一方将找不到它。' };
    default:
      return { en: 'Values that could be sent before are refused.', zh: '以前可以发送的值会被拒绝。' };
  }
}

const longest = 80;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function kinds(names: unknown): string {
  const list = Array.isArray(names) ? (names as readonly unknown[]) : [];
  // All six.
  return list.length >= 6 ? 'any' : list.map(String).join('|') || 'none';
}

function limit(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value === 'object' && value !== null && 'exclusive' in value) return `past ${shown(value.exclusive)}`;
  return typeof value === 'string' ? value : shown(value);
}
