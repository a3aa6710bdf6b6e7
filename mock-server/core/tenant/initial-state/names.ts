/** Languages that the people of a demo account write in. */
export type Language = 'zh-TW' | 'th' | 'ja' | 'en';

interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly join: (first: string, last: string) => string;
}

/** Display names as LINE shows them: whatever people call themselves in their language. */
export const names: Readonly<Record<Language, Names>> = {
  'zh-TW': {
    first: ['怡君', '志明', '雅婷', '家豪', '淑芬', '俊傑', '詩涵', '承恩', '佩珊', '宗翰', '欣怡', '柏翰'],
    last: ['陳', '林', '黃', '張', '李', '王', '吳', '劉', '蔡', '楊'],
    join: (first, last) => last + first,
  },
  th: {
    first: ['สมชาย', 'สุภาพร', 'อนันต์', 'กมลชนก', 'ปิยะ', 'นภา', 'วิชัย', 'ศิริพร', 'ธนากร', 'มาลี'],
    last: ['ใจดี', 'ศรีสุข', 'ทองคำ', 'วงศ์ไทย', 'บุญมี', 'แสงทอง', 'พรหมมา', 'รัตนกุล'],
    join: (first, last) => `${first} ${last}`,
  },
  ja: {
    first: ['結衣', '大翔', '陽菜', '蓮', '美咲', '悠真', 'さくら', '健太', '葵', '拓海'],
    last: ['佐藤', '鈴木', '高橋', '田中', '渡辺', '伊藤', '山本', '中村', '小林', '加藤'],
    join: (first, last) => `${last} ${first}`,
  },
  en: {
    first: ['Emily', 'Daniel', 'Grace', 'Marcus', 'Nina', 'Oliver', 'Priya', 'Tom', 'Wei', 'Zoe'],
    last: ['Tan', 'Lim', 'Carter', 'Nguyen', 'Hughes', 'Rahman', 'Ward', 'Santos'],
    join: (first, last) => `${first} ${last}`,
  },
};

/** What the account's marketers call their broadcast tasks. */
export const taskNames: Readonly<Record<Language, readonly string[]>> = {
  'zh-TW': ['週年慶優惠', '新品上市通知', '會員點數到期提醒', '雙十一預購', '門市開幕邀請', '滿意度問卷', '免運活動'],
  th: ['โปรโมชั่นสิ้นเดือน', 'แจ้งเตือนแต้มหมดอายุ', 'สินค้าใหม่มาแล้ว', 'แบบสอบถามความพึงพอใจ', 'ส่งฟรีวันนี้'],
  ja: ['春の新作案内', 'ポイント有効期限のお知らせ', '会員限定クーポン', 'アンケートのお願い', '店舗リニューアル'],
  en: ['Weekend flash sale', 'Points expiry notice', 'New arrivals', 'Service survey', 'Free delivery day'],
};

export const fileNames: readonly string[] = [
  'receipt.pdf',
  '報價單.xlsx',
  'address.txt',
  'ใบเสร็จ.pdf',
  '見積書.docx',
  'photos.zip',
];

/** The `YYYY-MM` of a time, which a task's name carries. */
export function monthOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 7);
}
