import type {
  DeliveryEffect,
  LineWebhookEnvelope,
  LineWebhookEvent,
  WebhookEnvelope,
  WebhookEvent,
} from '../../../generators/generated/types.ts';
import { WholeBody, type Encode } from '../sending/encode.ts';
import { redeliveredText } from '../sending/outgoing-request.ts';
import { sizeOf, type BriefAttempt, type TakeDown } from './brief-attempt.ts';
import { deliveryView, type ToldAttempt } from './delivery-json.ts';
import type { Attempt, Delivery, DeliveryCause, DeliveryStatus } from './delivery.ts';

/** What a delivery begins with. */
export interface NewDelivery extends Pick<Delivery, 'id' | 'receiverId' | 'url' | 'destination' | 'createdAt'> {
  readonly duplicateOf?: number | undefined;
  /** The texts of its events, or the body that the only one was put into. */
  readonly texts: readonly string[] | WholeBody;
  /** What its events have as webhookEventId, where that is known. Absent: the texts are asked. */
  readonly eventIds?: readonly string[] | undefined;
  readonly attempts: readonly Attempt[];
}

/** What redeliveries send, and whether it spells all characters as they are. */
interface RedeliveredBody {
  readonly bytes: Uint8Array;
  readonly isRaw: boolean;
}

const decoder = new TextDecoder();

/**
 * A delivery on record. A class, because thousands of them are kept and come and go: an object literal with a getter
 * would take several times the memory.
 */
export class DeliveryRecord implements Delivery {
  readonly id: number;
  readonly receiverId: string;
  /** Where its last attempt went, or its first one goes. */
  url: string;
  readonly destination: string;
  readonly createdAt: number;
  status: DeliveryStatus = 'queued';
  cause: DeliveryCause | undefined = undefined;
  nextAttemptAt: number | undefined = undefined;
  /** What a fault does to its next attempt, once the fault was asked. */
  effect: DeliveryEffect | undefined = undefined;
  readonly duplicateOf: number | undefined;
  #attempts: readonly Attempt[] | BriefAttempt;
  #texts: readonly string[] | WholeBody | undefined;
  #eventIds: readonly string[] | undefined;
  #redelivered: RedeliveredBody | undefined = undefined;
  readonly #beganElsewhere: boolean;

  constructor(start: Omit<NewDelivery, 'id'>, id: number) {
    const { receiverId, url, destination, createdAt, duplicateOf, texts, eventIds, attempts } = start;
    this.id = id;
    this.receiverId = receiverId;
    this.url = url;
    this.destination = destination;
    this.createdAt = createdAt;
    this.#attempts = attempts;
    this.duplicateOf = duplicateOf;
    this.#texts = texts;
    this.#eventIds = eventIds;
    this.#beganElsewhere = attempts.length > 0;
  }

  get events(): readonly (WebhookEvent | LineWebhookEvent)[] {
    if (this.#texts === undefined) return this.#eventsSent();
    return this.texts().map((text) => JSON.parse(text) as WebhookEvent | LineWebhookEvent);
  }

  /** Live as the rest, and made when it is asked for where it can be told from less. */
  get attempts(): readonly Attempt[] {
    return isList(this.#attempts) ? this.#attempts : [this.#attempts.whole()];
  }

  set attempts(attempts: readonly Attempt[]) {
    this.#attempts = attempts;
  }

  /** How many attempts have ended. */
  get tries(): number {
    return isList(this.#attempts) ? this.#attempts.length : 1;
  }

  addAttempt(attempt: Attempt, takeDown: TakeDown): void {
    const brief = this.tries === 0 ? takeDown(attempt) : undefined;
    this.#attempts = brief ?? [...this.attempts, attempt];
    if (brief === undefined) this.#keepText();
  }

  /** What is told of the newest attempt. */
  newest(): ToldAttempt | undefined {
    if (!isList(this.#attempts)) return this.#attempts;
    const { length } = this.#attempts;
    // To ask a list for what stands before its first takes longer than all else that is told of a change.
    return length === 0 ? undefined : this.#attempts[length - 1];
  }

  /** How many bytes its attempts keep. */
  get bytesKept(): number {
    if (!isList(this.#attempts)) return this.#attempts.size;
    let bytes = 0;
    for (const attempt of this.#attempts) bytes += sizeOf(attempt);
    return bytes;
  }

  /** Ids of its events, those that have one. Told with each change, so nothing is parsed for them twice. */
  eventIds(): readonly string[] {
    this.#eventIds ??= this.events.flatMap(({ webhookEventId }) => webhookEventId ?? []);
    return this.#eventIds;
  }

  /** The texts of its events, as they were emitted. */
  texts(): readonly string[] {
    if (this.#texts instanceof WholeBody) return [this.#texts.text];
    return this.#texts ?? this.#eventsSent().map((event) => JSON.stringify(event));
  }

  setTexts(texts: NewDelivery['texts']): void {
    this.#texts = texts;
    this.#eventIds = undefined;
  }

  addTexts(texts: readonly string[]): void {
    this.#texts = [...this.texts(), ...texts];
    this.#eventIds = undefined;
  }

  /** The texts of its next attempt: once there was one, the events are marked as coming again. */
  nextTexts(): readonly string[] {
    return this.tries === 0 ? this.texts() : this.texts().map((text) => redeliveredText(text));
  }

  /** The bytes of its next attempt. */
  nextBody(encode: Encode): Uint8Array {
    const texts = this.#texts;
    if (this.tries === 0) {
      return texts instanceof WholeBody && encode.isRaw() ? texts.bytes : encode(this.destination, this.texts());
    }
    // All its redeliveries send the same bytes, so they share them, until a switch has them spelt otherwise.
    const isRaw = encode.isRaw();
    if (this.#redelivered?.isRaw === isRaw) return this.#redelivered.bytes;
    const bytes = encode(this.destination, this.nextTexts()).slice();
    this.#redelivered = { bytes, isRaw };
    return bytes;
  }

  /** Frees what the bytes that were sent hold as well. */
  releaseTexts(): void {
    this.#redelivered = undefined;
    this.#eventIds = undefined;
    // What was sent elsewhere comes from a state file: it may be anything.
    if (!this.#beganElsewhere && this.#firstLength() > 0) this.#texts = undefined;
    this.#keepText();
  }

  /** What has not gone well may be kept for long, so it must not keep what its body lies beside. */
  #keepText(): void {
    if (this.#texts instanceof WholeBody) this.#texts = [this.#texts.text];
  }

  toJSON(): unknown {
    return deliveryView(this);
  }

  #eventsSent(): readonly (WebhookEvent | LineWebhookEvent)[] {
    const body = decoder.decode(this.#firstBody());
    return (JSON.parse(body) as WebhookEnvelope | LineWebhookEnvelope).events;
  }

  #firstLength(): number {
    return isList(this.#attempts) ? (this.#attempts[0]?.request.body.length ?? 0) : this.#attempts.bodyLength;
  }

  #firstBody(): Uint8Array | undefined {
    return isList(this.#attempts) ? this.#attempts[0]?.request.body : this.#attempts.body;
  }
}

function isList(attempts: readonly Attempt[] | BriefAttempt): attempts is readonly Attempt[] {
  return Array.isArray(attempts);
}
