import { schemaAt, type Contract } from '../lib/load-contract.ts';
import { componentRef } from './component-schemas.ts';
import { examplesOf } from './examples-of.ts';

const envelope = 'webhooks/webhook-envelope.json';
const verification = 'webhooks/verification-envelope.json';

/** Paths of the schemas that the webhooks refer to. */
export const webhookSchemas: readonly string[] = [envelope, verification];

/** The `webhooks` section of the OpenAPI document. */
export function openapiWebhooks(contract: Contract): object {
  return {
    webhookEvents: {
      post: webhook(contract, envelope, {
        operationId: 'webhookEvents',
        summary: 'What LINE users do, sent to the receiver of the consumer.',
        acknowledged: 'The receiver acknowledges the events.',
      }),
    },
    urlVerification: {
      post: webhook(contract, verification, {
        operationId: 'urlVerification',
        summary: 'No events, to see whether the receiver answers.',
        acknowledged: 'The receiver is there.',
      }),
    },
  };
}

interface WebhookTexts {
  readonly operationId: string;
  readonly summary: string;
  readonly acknowledged: string;
}

function webhook(contract: Contract, path: string, { operationId, summary, acknowledged }: WebhookTexts): object {
  const { title, schema } = schemaAt(contract, path);
  const examples = examplesOf(contract, path);
  return {
    operationId,
    summary,
    description: schema.description,
    security: [],
    parameters: [
      {
        name: 'x-line-signature',
        in: 'header',
        description: 'HMAC-SHA256 of the body, keyed with the channel secret, in base64. Absent without a secret.',
        schema: { type: 'string' },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: componentRef(title),
          ...(examples.length > 0 && {
            examples: Object.fromEntries(
              examples.map(({ name, section, value }) => [name, { summary: section, value }]),
            ),
          }),
        },
      },
    },
    responses: { '2XX': { description: acknowledged } },
  };
}
