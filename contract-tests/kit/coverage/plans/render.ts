import { operations } from '../../../../generators/generated/operations.ts';
import type { Bilingual, CoverageRequest, CoverageStep } from '../../../../generators/generated/types.ts';
import { planMessages } from '../messages/plans.ts';
import type { CallStep, Plan, Step, StepValue } from './step.ts';

type Language = keyof Bilingual;

/** A plan for people to follow, and for programs: the call or the act of each step. */
export function renderPlan(plan: Plan): readonly CoverageStep[] {
  return plan.map((step) => {
    const request = requestOf(step);
    return { en: renderStep(step, 'en'), zh: renderStep(step, 'zh'), ...(request === undefined ? {} : { request }) };
  });
}

const ofTenant = '/_mock/tenants/:appid';

/** The request that a step is. What a test in the mock's own program does is none. */
function requestOf(step: Step): CoverageRequest | undefined {
  switch (step.kind) {
    case 'call': {
      const { operation, token = 'newest', language, parameters } = step;
      const { method, path, auth } = operations[operation];
      return {
        method,
        path,
        ...(auth === 'none' || token === 'none' ? {} : { token }),
        ...(language === undefined ? {} : { language }),
        parameters: { ...parameters },
      };
    }
    case 'fetch':
      return { method: 'GET', path: ':answered' };
    case 'control':
      return { method: step.method, path: `${ofTenant}${step.path}`, body: step.body };
    case 'act':
      return { method: 'POST', path: `${ofTenant}/events`, body: step.acts.length === 1 ? step.acts[0] : step.acts };
    case 'redeliver':
      return { method: 'POST', path: `${ofTenant}/deliveries/:newest/redeliver` };
    case 'emit':
      return undefined;
  }
}

function renderStep(step: Step, language: Language): string {
  const told = planMessages[language];
  switch (step.kind) {
    case 'call':
      return renderCall(step, language);
    case 'fetch':
      return told.fetch;
    case 'control':
      return `${step.method} …${step.path} ${JSON.stringify(step.body)}`;
    case 'act':
      return `POST …/events ${JSON.stringify(step.acts.length === 1 ? step.acts[0] : step.acts)}`;
    case 'redeliver':
      return told.redeliver;
    case 'emit':
      return `${told.emit} ${JSON.stringify(step.event)}`;
  }
}

function renderCall({ operation, token, parameters, language: chosen }: CallStep, language: Language): string {
  const { method, path } = operations[operation];
  const told = planMessages[language];
  const notes = [
    ...(token === undefined ? [] : [told.tokens[token]]),
    ...(chosen === undefined ? [] : [`language: ${chosen}`]),
  ];
  const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  const given = Object.entries(parameters).map(([name, value]) => [name, shown(value, language)] as const);
  const isUsual = Object.values(parameters).every((value) => typeof value === 'object' && value?.is === 'credential');
  if (method === 'POST')
    return `POST ${path} {${given.map(([name, value]) => `"${name}": ${value}`).join(', ')}}${note}`;
  if (operation === 'getToken' && isUsual && given.length > 0) return `GET ${path}${note}`;
  const query = given.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${bare(value)}`);
  return `GET ${path}${query.length === 0 ? ` ${told.nothing}` : `?${query.join('&')}`}${note}`;
}

function shown(value: StepValue, language: Language): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { values } = planMessages[language];
  return value.is === 'messageOf' ? values.messageOf(value.type) : values[value.is];
}

/** A value of a query stands there without quotes. */
function bare(value: string): string {
  return value.startsWith('"') ? (JSON.parse(value) as string) : value;
}
