import { answerList } from '../answer.ts';
import { ToolFailure } from '../tool-failure.ts';
import { after, appid, assertTakes, defineTool } from '../tool.ts';

interface Tenant {
  readonly appid: string;
  readonly appKey?: string;
  readonly clock: { readonly now: string };
}

interface Receiver {
  readonly id: string;
  readonly url: string;
}

/** What each takes beside `do`. */
const taken = {
  list: ['after'],
  make: ['appid', 'options'],
  reset: ['appid'],
  remove: ['appid'],
  receiver: ['appid', 'url', 'secret'],
  behaviour: ['appid', 'options'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Accounts, where their webhooks go, and how they behave. */
export const tenants = defineTool({
  name: 'tenants',
  description:
    'Accounts on the mock server, each with its own credentials, records, clock and journal. make: a new one. reset, ' +
    'remove: of appid. receiver: webhooks go to url (signed with secret), or without one to a receiver that is built in. ' +
    'behaviour: set switches, {"language":"en"} (explain "behaviour"); without any: show them.',
  readOnly: false,
  properties: {
    do: { type: 'string', enum: ['list', 'make', 'reset', 'remove', 'receiver', 'behaviour'] },
    appid,
    options: { type: 'object', description: 'make: {"appKey":"k","initialState":"empty"}; behaviour: switches' },
    url: { type: 'string' },
    secret: { type: 'string' },
    after,
  },
  required: ['do'],
  async run({ do: what = 'list', ...given }, control) {
    assertTakes(given, `do ${JSON.stringify(what)}`, taken[what]);
    const { appid: named, options, url, secret, after: cursor } = given;
    if (secret !== undefined && url === undefined) {
      throw new ToolFailure(
        'secret goes with url: a receiver that is built in has its own. Give url, or leave secret out.',
      );
    }
    if (what === 'list') {
      const all = await control.all<Tenant>('/tenants');
      const lines = all.map((tenant) => ({ text: lineOf(tenant), cursor: tenant.appid }));
      return answerList(lines, cursor, 'No tenants.');
    }
    if (what === 'make') {
      return lineOf(
        await control.ask<Tenant>('POST', '/tenants', { ...options, ...(named !== undefined && { appid: named }) }),
      );
    }
    const path = await control.tenant(named);
    if (what === 'reset') return lineOf(await control.ask<Tenant>('POST', `${path}/reset`));
    if (what === 'receiver') {
      const receiver = url === undefined ? { inProcess: true } : { url, ...(secret !== undefined && { secret }) };
      const added = await control.ask<Receiver>('POST', `${path}/receivers`, receiver);
      return `Receiver ${added.id}: webhooks go to ${added.url}.`;
    }
    if (what === 'behaviour') {
      const answer = await control.ask<object>(options === undefined ? 'GET' : 'PATCH', `${path}/behaviour`, options);
      return JSON.stringify(answer);
    }
    if (named === undefined) throw new ToolFailure('appid is missing: name the tenant to remove.');
    await control.ask('DELETE', path);
    return `Removed ${named}.`;
  },
});

function lineOf({ appid: id, appKey, clock }: Tenant): string {
  return `appid ${id}${appKey === undefined ? '' : `, app_key ${appKey}`}, its time ${clock.now}`;
}
