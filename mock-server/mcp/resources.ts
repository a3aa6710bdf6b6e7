import { ResourceNotFoundError } from '@modelcontextprotocol/server';
import { told } from './answer.ts';

/** Something to read. */
export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  read(): Promise<string>;
}

const contractUri = 'sobot-mock://contract';
const errataUri = 'sobot-mock://errata';
const rulesUri = 'sobot-mock://rules';

/** What there is to read: each is loaded when it is. */
export const resources: readonly Resource[] = [
  {
    uri: contractUri,
    name: 'contract',
    description: "OpenAPI 3.1 of the provider's operations and webhooks. Large: explain tells of one thing.",
    mimeType: 'application/json',
    async read() {
      const { default: openapi } = await import('../../docs/api/openapi.json', { with: { type: 'json' } });
      return JSON.stringify(openapi);
    },
  },
  {
    uri: errataUri,
    name: 'errata',
    description: "Where the provider's page contradicts itself or is silent, and what the mock server does.",
    mimeType: 'text/markdown',
    async read() {
      const { default: errata } = await import('../../generators/generated/errata.json', { with: { type: 'json' } });
      return errata.en;
    },
  },
  {
    uri: rulesUri,
    name: 'rules',
    description: 'What an app is judged by: the rules of requests with their words, and the checks of check.',
    mimeType: 'text/markdown',
    read: rulesText,
  },
];

/** @throws (rejects with) a {@link ResourceNotFoundError} where there is none */
export async function readResource(uri: string): Promise<{ readonly mimeType: string; readonly text: string }> {
  const found = resources.find((resource) => resource.uri === uri);
  if (found !== undefined) return { mimeType: found.mimeType, text: await found.read() };
  const uris = resources.map((resource) => resource.uri).join(', ');
  throw new ResourceNotFoundError(uri, `There is no resource ${told(uri)}. There are ${uris}.`);
}

/** The row of the errata with a number. */
export async function erratum(number: string): Promise<readonly string[]> {
  const text = await resources.find(({ uri }) => uri === errataUri)!.read();
  return text.split('\n').filter((line) => line.startsWith(`| ${number} |`));
}

async function rulesText(): Promise<string> {
  const { reasons } = await import('../../generators/generated/reasons.ts');
  const { retCodes } = await import('../../generators/generated/errors.ts');
  const { journalChecks } = await import('../../contract-tests/kit/journal/checks/index.ts');
  const { receiverChecks } = await import('../../contract-tests/kit/receiver/checks/index.ts');
  const checkLine = ({ id, title }: { readonly id: string; readonly title: { readonly en: string } }): string =>
    `- ${id}: ${title.en}`;
  return [
    '# Rules of requests',
    ...Object.entries(reasons).map(([rule, { en }]) => `- ${rule}: ${en}`),
    '',
    '# ret_code',
    ...Object.entries(retCodes).map(([code, { en, zh }]) => `- ${code}: ${en} (${zh})`),
    '',
    '# Checks of a client (check client)',
    ...journalChecks.map(checkLine),
    '',
    '# Checks of a webhook receiver (check receiver)',
    ...receiverChecks.map(checkLine),
  ].join('\n');
}
