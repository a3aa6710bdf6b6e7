import { operationTable, type OperationRow } from '../../generators/generated/operation-table.ts';
import type { OperationId } from '../../generators/generated/operations.ts';
import type { EmulatorCore, EmulatorCoreOptions, HandledResponse } from './emulator-options.ts';
import { faultRetCode } from './faults/apply-faults.ts';
import type { FaultHit } from './faults/faults.ts';
import { mediaPrefix, readMediaPath } from './media/media-path.ts';
import type { Answer, Refusal } from './operations/answer.ts';
import { refuseToken } from './operations/authenticate.ts';
import { createGetMediaContent } from './operations/get-media-content.ts';
import { getToken } from './operations/get-token.ts';
import type { Handler } from './operations/handler.ts';
import type { ParameterValues, ReadParameters } from './operations/parameters.ts';
import { readQueryString } from './operations/query-string.ts';
import { createQueryTaskList } from './operations/query-task-list.ts';
import { readInput } from './operations/read-input.ts';
import { createSendRecordList } from './operations/send-record-list.ts';
import { breachOf, refuse } from './operations/violation.ts';
import type { PlainRequest } from './pipeline/plain-http.ts';
import { originOf, targetOf, type Target } from './pipeline/request-target.ts';
import { createResponder, type Exchange } from './pipeline/responder.ts';
import { createTenants } from './tenant/create-tenants.ts';
import type { Tenant } from './tenant/tenant.ts';

const operationByPath = new Map<string, OperationRow>(
  Object.values(operationTable).map((operation) => [operation.path, operation]),
);

const noHits: readonly FaultHit[] = [];

/** The stateful fake of the provider. It reaches for no clock, random source or network but those of `platform`. */
export function createEmulatorCore(options: EmulatorCoreOptions): EmulatorCore {
  const { platform, validators } = options;
  const tenants = createTenants(options);
  const respond = createResponder(tenants, platform);
  const handlers: Readonly<Record<Exclude<OperationId, 'getToken'>, Handler>> = {
    getMediaContent: createGetMediaContent(),
    queryTaskList: createQueryTaskList(platform),
    sendRecordList: createSendRecordList(platform),
  };

  async function handle(request: PlainRequest): Promise<HandledResponse> {
    const target = targetOf(request.url);
    const operation = operationByPath.get(target.path);
    if (operation === undefined) {
      if (target.path.startsWith(mediaPrefix)) return serveMedia(request, target);
      return respond.notFound(request, target.path, tenantNamed(request, target));
    }
    const { method } = request;
    if (method === 'OPTIONS') return respond.preflight(operation.method);
    if (method !== operation.method)
      return respond.wrongMethod(request, operation.method, tenantNamed(request, target, operation), operation);
    const exchange: Exchange = {
      request,
      operation: operation.id,
      tenant: undefined,
      now: 0,
      text: undefined,
      warnings: [],
      hits: [],
    };
    try {
      const answer = await (operation.id === 'getToken'
        ? answerGetToken(exchange, target)
        : answerWithToken(exchange, target, operation.id));
      return respond.answer(exchange, answer);
    } catch (error) {
      return respond.broken(exchange, error);
    }
  }

  /** Whose request it is that reaches no operation: so that it shows in the journal of the tenant that made it. */
  function tenantNamed({ headers }: PlainRequest, { query }: Target, operation?: OperationRow): Tenant | undefined {
    const byToken = tenants.byToken(headers['token'] ?? '');
    // Elsewhere `appid` is a channel.
    if (byToken !== undefined || operation?.auth === 'token') return byToken;
    return tenants.get(readQueryString(query).values['appid'] ?? '');
  }

  async function enter(exchange: Exchange, tenant: Tenant | undefined): Promise<void> {
    exchange.tenant = tenant;
    if (tenant === undefined) {
      // Its switches hold for such a request, so its clock does.
      exchange.now = tenants.fallback?.clock.now() ?? platform.now();
      return;
    }
    // A token needs no records: the first one is answered before the account is made.
    if (exchange.operation !== 'getToken') await tenant.ready();
    if (tenant.clock.hasDue()) await tenant.clock.runDue();
    exchange.now = tenant.clock.now();
  }

  async function answerGetToken(exchange: Exchange, target: Target): Promise<Answer> {
    const tenant = tenants.get(readQueryString(target.query).values['appid'] ?? '');
    await enter(exchange, tenant);
    const behaviour = respond.behaviourFor(tenant);
    const read = readParametersOf(exchange, target, behaviour);
    const faulty = meetFaults(exchange, target, {});
    if (faulty !== undefined) return faulty;
    if (read.violations.length > 0) return refuse('999994', read.violations);
    return getToken({ values: read.values, tenant, behaviour, now: exchange.now, platform });
  }

  async function answerWithToken(
    exchange: Exchange,
    target: Target,
    operation: Exclude<OperationId, 'getToken'>,
  ): Promise<Answer> {
    const value = exchange.request.headers['token'];
    const tenant = value === undefined ? undefined : tenants.byToken(value);
    await enter(exchange, tenant);
    // The body is read before the token is looked at, so that the journal shows what was sent.
    const read = readParametersOf(exchange, target, respond.behaviourFor(tenant));
    const credentials = { operation, value, tenant, now: exchange.now };
    let refused = refuseToken(credentials);
    const faulty = meetFaults(exchange, target, read.values, refused === undefined);
    if (faulty !== undefined) return faulty;
    if (exchange.hits.length > 0 && exchange.hits.some(({ request }) => request?.expireToken === true)) {
      tenant?.tokens.expire(value ?? '', exchange.now);
      refused = refuseToken(credentials);
    }
    if (refused !== undefined || tenant === undefined) {
      exchange.warnings.length = 0;
      return refused ?? refuse('999999', []);
    }
    if (read.violations.length > 0) return refuse('999994', read.violations);
    const { request, now } = exchange;
    return handlers[operation]({ operation, tenant, now, origin: originOf(request), values: read.values });
  }

  /**
   * Takes the hits of the tenant's faults, and the refusal that they answer in place of the operation. A request that
   * names no known tenant is hit by the default tenant's.
   */
  function meetFaults(
    exchange: Exchange<OperationId | 'mediaFile'>,
    { path }: Target,
    { recipient, messageid }: ParameterValues,
    hasToken = false,
  ): Refusal | undefined {
    const { tenant, request, operation } = exchange;
    const faults = (tenant ?? tenants.fallback)?.faults;
    if (faults === undefined || faults.isEmpty) return undefined;
    exchange.hits = faults.take({
      kind: 'request',
      operation,
      method: request.method,
      path,
      recipients: recipient === undefined ? [] : [String(recipient)],
      messageIds: messageid === undefined ? [] : [String(messageid)],
      hasToken,
    });
    const fault = faultRetCode(exchange.hits);
    const id = operation === 'mediaFile' ? 'getMediaContent' : operation;
    return fault && refuse(fault.retCode, [breachOf(id, { rule: 'injectedFault', value: fault.faultId })]);
  }

  function readParametersOf(exchange: Exchange, { query }: Target, behaviour: Tenant['behaviour']): ReadParameters {
    const { operation, request } = exchange;
    const { text, read } = readInput(
      request,
      query,
      { operation, validator: validators[operation], behaviour },
      platform,
    );
    exchange.text = text;
    exchange.warnings.push(...read.warnings);
    return read;
  }

  async function serveMedia(request: PlainRequest, target: Target): Promise<HandledResponse> {
    const { method } = request;
    const { path } = target;
    if (method === 'OPTIONS') return respond.preflight('GET, HEAD');
    const key = readMediaPath(path);
    const tenant = key === undefined ? undefined : tenants.byMediaKey(key.tenantKey);
    if (key === undefined || tenant === undefined) return respond.notFound(request, path);
    if (method !== 'GET' && method !== 'HEAD') return respond.wrongMethod(request, 'GET, HEAD', tenant);
    const now = tenant.clock.now();
    const exchange: Exchange<'mediaFile'> = {
      request,
      operation: 'mediaFile',
      tenant,
      now,
      text: undefined,
      warnings: [],
      hits: noHits,
    };
    try {
      await tenant.ready();
      const { items } = await tenant.store.messages.query({ mediaKey: key.messageKey }, { offset: 0, limit: 1 });
      const message = items[0];
      if (message === undefined) return respond.notFound(request, path, tenant);
      const faulty = meetFaults(exchange, target, { messageid: message.id });
      if (faulty !== undefined) return respond.answer(exchange, faulty);
      // Media come with the bytes the mock makes them of: loaded when the first one is opened.
      const { mediaFile } = await import('./media/media-file.ts');
      return respond.media(request, tenant, mediaFile(request, message), exchange.hits);
    } catch (error) {
      return respond.broken(exchange, error);
    }
  }

  function tenantOf({ url, headers }: Pick<PlainRequest, 'url' | 'headers'>): Tenant | undefined {
    const { path, query } = targetOf(url);
    const media = readMediaPath(path);
    if (media !== undefined) return tenants.byMediaKey(media.tenantKey);
    if (operationByPath.get(path)?.auth === 'none') return tenants.get(readQueryString(query).values['appid'] ?? '');
    return tenants.byToken(headers['token'] ?? '');
  }

  return {
    handle,
    tenantOf,
    serves: (path) => operationByPath.has(path) || path.startsWith(mediaPrefix),
    tenants,
  };
}
