import { isAddressable } from '../../../common/id.ts';
import type { ControlTokens } from '../../team/control-tokens.ts';
import type { ControlToken } from '../../team/server-parts.ts';
import { listQuery, pageOf } from '../http/cursor.ts';
import { objectSchema, readMembers, type Fields } from '../http/field-schema.ts';
import { badRequest, createProblem, notFound } from '../http/problem.ts';
import { defineRoute, tenantNamed, type ControlRoute } from '../http/route.ts';
import { listSchema } from '../http/schema.ts';

const kinds = ['tenant', 'viewer'] as const;

const asked = {
  name: {
    type: 'string',
    description: 'What it is called where what was done with it is told: 1 to 64 characters.',
    'x-zh': '名称，凡用它所做之事均以此名记录：1 至 64 个字符。',
  },
  kind: {
    type: 'string',
    enum: kinds,
    description: 'tenant: reads and changes the tenant appid, and no other. viewer: looks, and changes nothing.',
    'x-zh': 'tenant：只能读取和更改租户 appid。viewer：只能查看，不作任何更改。',
  },
  appid: {
    type: 'string',
    description: 'The tenant that it is for. A viewer without one looks at all of them.',
    'x-zh': '所属的租户。viewer 省略时可查看全部租户。',
  },
} as const satisfies Fields;

const viewMembers = {
  name: { type: 'string' },
  kind: { type: 'string', enum: kinds },
  appid: { type: 'string', description: 'The only tenant that it is for. Absent: all.' },
  madeAt: { type: 'string', description: 'When it was made: ISO 8601, UTC, of the machine.' },
};

const tokenSchema = {
  type: 'object',
  properties: viewMembers,
  required: ['name', 'kind', 'madeAt'],
  additionalProperties: false,
};

const madeSchema = {
  type: 'object',
  properties: { token: { type: 'string', description: 'The token itself. Nobody is told it again.' }, ...viewMembers },
  required: ['token', 'name', 'kind', 'madeAt'],
  additionalProperties: false,
};

/** How many there are at most: each that is wrong is held against all of them. */
const mostTokens = 1000;

export const tokenRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/tokens',
    onRelay: 'answered',
    summary: "Lists the control tokens beside the server's own, by name: never the tokens themselves.",
    query: listQuery,
    answer: { schema: listSchema(tokenSchema) },
    handle: async ({ controlTokens, query }) => ({
      status: 200,
      body: pageOf((await controlTokens?.list()) ?? [], query, tokenView),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/tokens',
    onRelay: 'answered',
    summary: 'Makes a control token for one tenant, or for looking only. The answer holds it, and nothing does later.',
    body: {
      schema: { ...objectSchema(asked), required: ['name', 'kind'] },
      example: { name: 'ci', kind: 'tenant', appid: '1' },
      read: readAsked,
    },
    answer: { status: 201, schema: madeSchema },
    async handle(context) {
      const { body, base } = context;
      const controlTokens = tokensOf(context.controlTokens);
      if (body.appid !== undefined) await tenantNamed(context, body.appid);
      const known = await controlTokens.list();
      if (known.some(({ name }) => name === body.name)) throw taken(body.name);
      if (known.length >= mostTokens) throw full();
      const { token, ...made } = await controlTokens.make(body);
      return {
        status: 201,
        headers: { location: `${base}/tokens/${encodeURIComponent(made.name)}` },
        body: { token, ...tokenView(made) },
      };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/tokens/:id',
    onRelay: 'answered',
    summary: 'Revokes a control token by its name: from now on it opens nothing, and what is open by it ends.',
    answer: { status: 204 },
    async handle({ controlTokens, params }) {
      const name = params['id']!;
      if ((await controlTokens?.revoke(name)) === true) return { status: 204 };
      throw notFound(
        'CONTROL_TOKEN_UNKNOWN',
        `Failed to revoke the control token: none is called ${JSON.stringify(name)}.`,
        'GET tokens lists those there are.',
      );
    },
  }),
];

function tokenView({ name, kind, appid, madeAt }: ControlToken) {
  return { name, kind, ...(appid !== undefined && { appid }), madeAt: new Date(madeAt).toISOString() };
}

function readAsked(value: unknown): Pick<ControlToken, 'name' | 'kind' | 'appid'> {
  const { name, kind, appid } = readMembers(asked, value);
  if (name === undefined || !isAddressable(name)) {
    throw memberInvalid('name', 'name must be a text of 1 to 64 characters that can stand in a URL: neither . nor ..');
  }
  if (kind === undefined) throw memberInvalid('kind', 'kind must be tenant or viewer');
  if (kind === 'tenant' && appid === undefined) throw memberInvalid('appid', 'a token of kind tenant names its tenant');
  return { name, kind, appid };
}

function memberInvalid(member: keyof typeof asked, rule: string): Error {
  return badRequest(
    'MEMBER_INVALID',
    `Failed to read the request: ${rule}.`,
    `Correct ${member}: ${asked[member].description}`,
    { member },
  );
}

/** Where everybody on this machine may do everything, a token would only look as if it kept somebody from something. */
function tokensOf(controlTokens: ControlTokens | undefined): ControlTokens {
  if (controlTokens !== undefined) return controlTokens;
  throw createProblem({
    status: 409,
    code: 'CONTROL_TOKEN_ABSENT',
    title: 'Conflict',
    detail: 'Failed to make the control token: this server asks nobody for one, so it would keep nobody from anything.',
    remedy: 'Start it with a control token of its own: --control-token at start, controlToken in code.',
  });
}

function taken(name: string): Error {
  return createProblem({
    status: 409,
    code: 'CONTROL_TOKEN_EXISTS',
    title: 'Conflict',
    detail: `Failed to make the control token: one is called ${JSON.stringify(name)} already.`,
    remedy: 'Choose another name, or revoke that one.',
  });
}

function full(): Error {
  return createProblem({
    status: 409,
    code: 'CONTROL_TOKENS_FULL',
    title: 'Conflict',
    detail: `Failed to make the control token: there are ${mostTokens} already.`,
    remedy: 'Revoke those that nobody needs: DELETE tokens/NAME.',
  });
}
