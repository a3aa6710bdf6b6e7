import { mapSchema, type JsonSchema } from '../lib/json-schema.ts';
import { schemaAt, type Contract } from '../lib/load-contract.ts';
import { madeByExport } from './api-document.ts';
import { componentRef, componentSchemas } from './component-schemas.ts';
import { examplesOf } from './examples-of.ts';

const envelope = 'webhooks/webhook-envelope.json';
const verification = 'webhooks/verification-envelope.json';

const description = [
  'What the provider sends to the receiver of the consumer when LINE users follow, unfollow or send a message.',
  'The receiver acknowledges with a 2xx within 2 seconds; without one, the request may come again with the same',
  'webhookEventId and isRedelivery true. Delivery follows LINE (inferred: the provider does not document it).',
].join(' ');

/** The AsyncAPI document of the webhooks. */
export function asyncapiDocument(contract: Contract): object {
  return {
    asyncapi: '3.0.0',
    ...madeByExport('asyncapi'),
    info: { title: 'Sobot LINE webhooks', version: '1.0.0', description },
    defaultContentType: 'application/json',
    channels: {
      receiver: {
        address: null,
        title: 'Receiver',
        description: 'The webhook endpoint of the consumer: an address of its own choice.',
        messages: {
          webhookEnvelope: { $ref: '#/components/messages/webhookEnvelope' },
          verificationEnvelope: { $ref: '#/components/messages/verificationEnvelope' },
        },
      },
    },
    operations: {
      deliverEvents: operation(
        'webhookEnvelope',
        'Deliver webhook events',
        'Sends the events of one official account.',
      ),
      verifyUrl: operation(
        'verificationEnvelope',
        'Verify the URL',
        'Sends no events, to see whether the receiver answers.',
      ),
    },
    components: {
      messages: {
        webhookEnvelope: message(contract, envelope, 'webhookEnvelope'),
        verificationEnvelope: message(contract, verification, 'verificationEnvelope'),
      },
      schemas: schemasOf(contract),
    },
  };
}

function operation(name: string, title: string, summary: string): object {
  return {
    action: 'send',
    channel: { $ref: '#/channels/receiver' },
    title,
    summary,
    messages: [{ $ref: `#/channels/receiver/messages/${name}` }],
    bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
  };
}

function message(contract: Contract, path: string, name: string): object {
  const { title, schema } = schemaAt(contract, path);
  return {
    name,
    title,
    summary: schema.description,
    contentType: 'application/json',
    headers: {
      type: 'object',
      properties: {
        'x-line-signature': {
          type: 'string',
          description: 'HMAC-SHA256 of the body, keyed with the channel secret, in base64. Absent without a secret.',
        },
      },
    },
    payload: componentRef(title),
    examples: examplesOf(contract, path).map(({ name: example, section, value }) => ({
      name: example,
      summary: section,
      payload: value,
    })),
  };
}

/** AsyncAPI knows discriminators of another kind. Ours say nothing that the constants in the branches do not. */
function schemasOf(contract: Contract): object {
  const schemas = componentSchemas(contract, [envelope, verification]);
  return Object.fromEntries(
    Object.entries(schemas).map(([title, schema]) => [
      title,
      mapSchema(schema, ({ discriminator: _, ...rest }) => withNamedChoices(title, rest)),
    ]),
  );
}

/** Generators of models name an enumeration by its title, or else by a number. */
function withNamedChoices(owner: string, schema: JsonSchema): JsonSchema {
  if (schema.properties === undefined) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]): [string, JsonSchema] => [
    name,
    property.enum === undefined
      ? property
      : { title: `${owner}${name.charAt(0).toUpperCase()}${name.slice(1)}`, ...property },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}
