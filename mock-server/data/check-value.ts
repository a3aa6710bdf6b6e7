import { isObject } from '../../common/json.ts';
import { timezoneOffset } from '../../common/local-time.ts';
import { beginningOf } from '../../common/shorten.ts';

// What is read of a file is taken in without being looked at again, by parts that wrote it themselves. What they could not have
// written is refused here: later, it would be a fault of the program.

type Type = 'boolean' | 'list' | 'number' | 'object' | 'string' | 'timezone';

/** Types of members; of those behind a `?` where they are there. */
type Members = Readonly<Record<string, Type>>;

/** A value of a part, by its key where they differ. */
type Form = Type | Members | ((key: string) => Form | undefined);

const numbers = (...names: string[]): Members => Object.fromEntries(names.map((name) => [name, 'number']));

const stepForms: Readonly<Record<string, Form>> = { mark: numbers('at'), left: 'number' };

const tenantForms: Readonly<Record<string, Form>> = {
  setup: { appid: 'string', appKey: 'string', ...numbers('seed'), timezone: 'timezone', 'behaviour?': 'object' },
  settings: { ...numbers('seed'), timezone: 'timezone', 'behaviour?': 'object' },
  clock: { ...numbers('now', 'real'), frozen: 'boolean' },
  journal: { 'lastId?': 'number', 'oldestId?': 'number', 'dropped?': 'number' },
  hasRecords: 'boolean',
  lastFault: 'number',
  began: 'number',
};

const forms: Readonly<Record<string, Form>> = {
  tenant: (key) => tenantForms[key],
  steps: (key) => stepForms[key] ?? (key.startsWith('state-') ? 'string' : numbers('at')),
  sequences: 'number',
  tokens: { token: 'string', ...numbers('issuedAt', 'expiresAt'), 'replacedAt?': 'number' },
  faults: { fault: 'object', ...numbers('matched', 'hits') },
  receivers: { id: 'string', url: 'string' },
  deliveries: {
    ...numbers('id', 'createdAt'),
    receiverId: 'string',
    url: 'string',
    destination: 'string',
    status: 'string',
    events: 'list',
    attempts: 'list',
  },
  forgotten: { ...numbers('deliveries', 'attempts', 'lastId'), statuses: 'object', outcomes: 'object' },
  calls: { ...numbers('at'), method: 'string', path: 'string' },
  activity: 'string',
  controlTokens: { name: 'string', kind: 'string', hash: 'string', 'appid?': 'string' },
  tenantCards: {
    appid: 'string',
    'label?': 'string',
    'owner?': 'string',
    'endsAt?': 'number',
    'quotas?': 'object',
    'ended?': 'object',
  },
};

/**
 * Looks whether a part could have put a value, as far as its form goes.
 *
 * @throws a `TypeError` that says where it is
 */
export function checkValue(part: string, key: string | number, value: unknown): void {
  if (!fits(value, formOf(forms[part], String(key)))) {
    throw new TypeError(`${part} has ${beginningOf(JSON.stringify(value), 60)} at ${JSON.stringify(key)}`);
  }
}

function formOf(form: Form | undefined, key: string): Type | Members | undefined {
  return typeof form === 'function' ? formOf(form(key), key) : form;
}

/** What has no form here is of a version that knows more. */
function fits(value: unknown, form: Type | Members | undefined): boolean {
  if (form === undefined) return true;
  if (typeof form === 'string') return isOf(value, form);
  return isObject(value) && Object.entries(form).every(([name, type]) => hasMember(value, name, type));
}

function hasMember(value: Readonly<Record<string, unknown>>, name: string, type: Type): boolean {
  const member = value[name.replace('?', '')];
  return (member === undefined && name.endsWith('?')) || isOf(member, type);
}

function isOf(value: unknown, type: Type): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'timezone') return typeof value === 'string' && timezoneOffset(value) !== undefined;
  return type === 'list' ? Array.isArray(value) && value.every(isObject) : typeof value === type;
}
