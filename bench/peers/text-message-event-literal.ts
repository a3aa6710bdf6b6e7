import { faker } from '@faker-js/faker';

/** A text message as somebody writes it by hand for a test, and as fast as faker goes: each id is one cheap call. */
export function leanLiteral(): unknown {
  return {
    type: 'message',
    mode: 'active',
    timestamp: Date.now(),
    source: { type: 'user', userId: `U${faker.string.uuid().replaceAll('-', '')}` },
    webhookEventId: faker.string.ulid(),
    deliveryContext: { isRedelivery: false },
    replyToken: faker.string.uuid().replaceAll('-', ''),
    message: { type: 'text', id: String(faker.number.int()).padStart(18, '4'), text: faker.lorem.words() },
  };
}

/** The same with the methods that faker names for each value, and the optional quoteToken. */
export function thoroughLiteral(): unknown {
  return {
    type: 'message',
    mode: 'active',
    timestamp: faker.date.recent({ days: 30 }).getTime(),
    source: { type: 'user', userId: `U${faker.string.hexadecimal({ length: 32, casing: 'lower', prefix: '' })}` },
    webhookEventId: faker.string.ulid(),
    deliveryContext: { isRedelivery: false },
    replyToken: faker.string.hexadecimal({ length: 32, casing: 'lower', prefix: '' }),
    message: {
      type: 'text',
      id: faker.string.numeric(18),
      quoteToken: faker.string.alphanumeric(64),
      text: faker.lorem.sentence(),
    },
  };
}
