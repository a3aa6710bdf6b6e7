import type { BodySource } from '../journal/entry.ts';
import { encodeRows, type RetMsgLanguage, type RowsAnswer } from '../operations/answer.ts';
import type { EncodedBody } from '../plain-http.ts';
import type { Platform } from '../platform.ts';

type TextCoding = Pick<Platform, 'octets' | 'encodeUtf8' | 'decodeUtf8'>;

/** A page, and what tells it. One small object, as each that the journal keeps is carried about by collections of garbage. */
export class PageBody implements BodySource, EncodedBody {
  readonly answer: RowsAnswer;
  readonly language: RetMsgLanguage;
  readonly platform: TextCoding;

  constructor(answer: RowsAnswer, language: RetMsgLanguage, platform: TextCoding) {
    this.answer = answer;
    this.language = language;
    this.platform = platform;
  }

  octets(): readonly string[] | undefined {
    return this.platform.octets && encodeRows(this.answer, this.language, this.platform);
  }

  bytes(): Uint8Array {
    const { octets, encodeUtf8 } = this.platform;
    return (octets?.toBytes ?? encodeUtf8)(encodeRows(this.answer, this.language, this.platform).join(''));
  }

  text(): string {
    return this.platform.decodeUtf8(this.bytes()) ?? '';
  }
}
