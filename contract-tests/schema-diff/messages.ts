import { shortenTo } from '../../common/shorten.ts';
import type { Bilingual } from '../../generators/generated/types.ts';

/** Who has to cope: who reads what the provider sends, or who writes what it receives. */
export type Direction = 'read' | 'write';

/** What a change is, in a word that never changes. */
export type ChangeKind = keyof typeof messages;

/** What the words of a change depend on, beside its kind. */
interface Wording {
  readonly keyword: string;
  readonly old?: unknown;
  readonly new?: unknown;
  /** A property that the new version wants in every object, or the old one did. */
  readonly required?: boolean;
  /** Any property that has no name in the schema. */
  readonly unnamed?: boolean;
}

/** What differs, in words. */
export function whatDiffers(kind: ChangeKind, wording: Wording): Bilingual {
  return messages[kind](wording);
}

const typeDiffers = ({ old, new: now }: Wording): Bilingual => {
  const [was, is] = [types(old), types(now)];
  return both(`type ${was.en} → ${is.en}`, `类型 ${was.zh} → ${is.zh}`);
};
const limitDiffers = ({ keyword, old, new: now }: Wording): Bilingual => {
  const [was, is] = [limit(old), limit(now)];
  return both(`${keyword} ${was.en} → ${is.en}`, `${keyword} ${was.zh} → ${is.zh}`);
};

const messages = {
  'type-widened': typeDiffers,
  'type-narrowed': typeDiffers,
  'type-changed': typeDiffers,
  'value-added': ({ new: now }) => both(`${shown(now)} is a new value`, `新增取值 ${shown(now)}`),
  'value-removed': ({ old }) => both(`${shown(old)} is no longer a value`, `不再有取值 ${shown(old)}`),
  'values-freed': ({ old }) =>
    both(`any value, where it was one of ${shown(old)}`, `可为任意值，原来限于 ${shown(old)}`),
  'values-listed': ({ new: now }) =>
    both(`one of ${shown(now)}, where it was any value`, `限于 ${shown(now)}，原来可为任意值`),
  'property-added': ({ required }) =>
    required
      ? both('new property, in every object', '新增属性，必有')
      : both('new property, optional', '新增属性，可选'),
  'property-removed': ({ required }) =>
    required
      ? both('removed property, which every object had', '删除属性，原来必有')
      : both('removed property, which was optional', '删除属性，原来可选'),
  'property-optional': () => both('may be missing, and was required', '可以缺少，原来必有'),
  'property-required': () => both('is required, and could be missing', '必有，原来可以缺少'),
  'property-accepted': ({ unnamed }) =>
    unnamed
      ? both('other properties may be there, and were refused', '可以有其他属性，原来不允许')
      : both('may be there, and was refused', '可以有此属性，原来不允许'),
  'property-refused': ({ unnamed }) =>
    unnamed
      ? both('other properties are refused, and could be there', '不允许其他属性，原来可以有')
      : both('is refused, and could be there', '不允许此属性，原来可以有'),
  'limit-loosened': limitDiffers,
  'limit-tightened': limitDiffers,
  'alternative-added': ({ new: now }) => both(`a new form: ${String(now)}`, `新增形式：${String(now)}`),
  'alternative-removed': ({ old }) => both(`no longer a form: ${String(old)}`, `不再有形式：${String(old)}`),
  'encoding-changed': ({ old, new: now }) =>
    both(`written as ${encoding(old).en} → ${encoding(now).en}`, `写法 ${encoding(old).zh} → ${encoding(now).zh}`),
  // oxlint-disable-next-line house/no-retired-words -- reports have it
  untold: ({ keyword }) =>
    keyword === ''
      ? both('it takes too long to compare, so what differs cannot be told', '比较耗时过长，差异无法判断')
      : both(`${keyword} differs, and what that means cannot be told`, `${keyword} 不同，其影响无法判断`),
  'surface-added': () => both('is new', '新增'),
  'surface-removed': () => both('is gone', '已删除'),
  documentation: ({ keyword }) => both(`${keyword} reads differently`, `${keyword} 的文字不同`),
} satisfies Readonly<Record<string, (wording: Wording) => Bilingual>>;

/** Why a media type that is gone breaks who sent it. */
export const typeRefused = both('Who sends this type is refused.', '以此类型发送的一方会被拒绝。');

/** Why it may hurt who writes that something is not read any more. */
export const sentInVain = both(
  'Who still sends it is not refused, and not heard: a filter that is ignored gives all rows.',
  '仍然发送它的一方不会被拒绝，但会被忽略：被忽略的条件会返回全部数据。',
);

const missing = both('Who reads it may find it missing.', '读取它的一方可能读不到。');
const unsent = both('Who does not send it is refused.', '不发送它的一方会被拒绝。');

/** Why a change breaks who reads, and who writes, where more can be said than that values are met or refused. */
const reasons: Readonly<Record<Direction, Partial<Record<ChangeKind | 'others', Bilingual>>>> = {
  read: {
    'property-removed': missing,
    'property-optional': missing,
    'property-accepted': both('Who refuses what it does not know refuses this.', '拒绝未知属性的一方会拒绝它。'),
    'encoding-changed': both('Who reads it as before does not understand it.', '按原来的写法读取它的一方会读不懂。'),
    'surface-added': both('Who receives it does not know it.', '收到它的一方不认识它。'),
    'surface-removed': both('Who waits for it waits in vain.', '等待它的一方将等不到。'),
    others: both('Who reads it meets values that could not come before.', '读取方会遇到以前不会出现的值。'),
  },
  write: {
    'property-added': unsent,
    'property-required': unsent,
    'property-refused': both('Who sends it is refused.', '发送它的一方会被拒绝。'),
    'encoding-changed': both('Who writes it as before is not understood.', '按原来的写法书写它的一方不会被理解。'),
    'surface-added': unsent,
    'surface-removed': both('Who calls it finds nothing there.', '调用它的一方将找不到它。'),
    others: both('Values that could be sent before are refused.', '以前可以发送的值会被拒绝。'),
  },
};

/** Why a change breaks. */
export function whyItBreaks(kind: ChangeKind, direction: Direction): Bilingual {
  if (kind === 'untold') {
    return both('It counts as breaking until someone has looked.', '在有人确认之前视为不兼容。');
  }
  return reasons[direction][kind] ?? reasons[direction].others!;
}

function both(en: string, zh: string): Bilingual {
  return { en, zh };
}

const encoding = (type: unknown): Bilingual => (type === undefined ? both('plain text', '纯文本') : same(String(type)));

const longest = 80;

function shown(value: unknown): string {
  return shortenTo(JSON.stringify(value) ?? 'nothing', longest);
}

const none = both('none', '无');

/** What is the same in both languages. */
function same(text: string): Bilingual {
  return both(text, text);
}

function types(names: unknown): Bilingual {
  const list = Array.isArray(names) ? (names as readonly unknown[]) : [];
  if (list.length === 0) return none;
  // All six.
  return list.length >= 6 ? both('any', '任意') : same(list.map(String).join('|'));
}

function limit(value: unknown): Bilingual {
  if (value === undefined) return none;
  if (typeof value === 'object' && value !== null && 'exclusive' in value) {
    const past = shown(value.exclusive);
    return both(`past ${past}`, `超出 ${past}`);
  }
  return same(typeof value === 'string' ? value : shown(value));
}
