import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { Description } from '../parts/description.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { isChangeOf, useFollowed } from '../parts/use-followed.ts';
import { part, type Call, type Problem } from '../state/api.ts';
import type { FormSchema } from '../state/schemas.ts';
import { switchWords } from '../words/switches.ts';

interface SwitchSchema extends FormSchema {
  readonly 'x-evidence'?: string;
  readonly 'x-alternatives'?: Readonly<Record<string, string>>;
  readonly 'x-evidence-zh'?: string;
  readonly 'x-alternatives-zh'?: Readonly<Record<string, string>>;
}

type Values = Readonly<Record<string, unknown>>;

/** The switches of a tenant, each with the evidence for its default. */
export function SwitchesView() {
  const { api, schemas, page } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const values = useSignal<Values>({});
  const problem = useSignal<Problem | undefined>(undefined);
  const path = `/tenants/${part(appid)}/behaviour`;
  async function load(): Promise<void> {
    const answer = await api.call<Values>({ method: 'GET', path });
    if (answer.ok) values.value = answer.value;
    problem.value = answer.ok ? undefined : answer.problem;
  }
  useFollowed(appid, () => void load(), isChangeOf('behaviour'));
  const switches = schemas.document('control').value?.components.schemas['Behaviour']?.properties ?? {};
  return (
    <div class="page">
      <PageHeader title={switchWords.title} hint={switchWords.hint} call={{ method: 'GET', path }} />
      {page.target !== undefined && (
        <p class="faint">{say(page.isListener ? switchWords.onListener : switchWords.onProxy)}</p>
      )}
      {problem.value !== undefined && <ProblemBox problem={problem.value} />}
      <ul class="cards">
        {Object.entries(switches).map(([name, schema]) => (
          <SwitchCard
            key={name}
            name={name}
            schema={schema as SwitchSchema}
            value={values.value[name]}
            change={(next) => ({ method: 'PATCH', path, body: { [name]: next } })}
            onChanged={(next) => (values.value = next)}
          />
        ))}
      </ul>
    </div>
  );
}

interface SwitchCardProps {
  readonly name: string;
  readonly schema: SwitchSchema;
  readonly value: unknown;
  readonly change: (value: unknown) => Call;
  readonly onChanged: (values: Values) => void;
}

function SwitchCard({ name, schema, value, change, onChanged }: SwitchCardProps) {
  const { places } = useConsole();
  const say = useSay();
  const card = useRef<HTMLLIElement>(null);
  const isNamed = places.current.value.id === name;
  useEffect(() => {
    if (isNamed) card.current?.scrollIntoView({ block: 'center' });
  }, [isNamed]);
  const draft = useSignal<unknown>(undefined);
  const { description, default: initial, 'x-evidence': evidence, 'x-alternatives': alternatives = {} } = schema;
  const next = draft.value ?? value;
  const done = (values: unknown): void => {
    draft.value = undefined;
    onChanged(values as Values);
  };
  return (
    <li ref={card} class={isNamed ? 'card named' : 'card'}>
      <div class="row spread">
        <h2 class="mono">{name}</h2>
        <span class={value === initial ? 'chip' : 'chip warn'}>
          {String(value)} · {say(value === initial ? switchWords.isDefault : switchWords.changed)}
        </span>
      </div>
      <p>
        <Description en={description} zh={schema['x-zh']} />
      </p>
      <dl class="alternatives">
        {Object.entries(alternatives).map(([choice, meaning]) => (
          <div key={choice}>
            <dt class="mono">{choice}</dt>
            <dd>
              <Description en={meaning} zh={schema['x-alternatives-zh']?.[choice]} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="faint small">
        {say(switchWords.evidence)}
        <Description en={evidence} zh={schema['x-evidence-zh']} />
      </p>
      <div class="row">
        <SwitchInput name={name} schema={schema} value={next} onInput={(input) => (draft.value = input)} />
        <Action
          kind={draft.value === undefined ? 'plain' : 'main'}
          call={() => change(next)}
          said={say(switchWords.saved, { name })}
          onDone={done}
        >
          {say(switchWords.set)}
        </Action>
        {value !== initial && (
          <Action call={() => change(initial)} onDone={done}>
            {say(switchWords.toDefault)}
          </Action>
        )}
      </div>
    </li>
  );
}

interface SwitchInputProps {
  readonly name: string;
  readonly schema: SwitchSchema;
  readonly value: unknown;
  readonly onInput: (value: unknown) => void;
}

/** A choice of those there are; where a number is one of them, a field that takes words and numbers. */
function SwitchInput({ name, schema, value, onInput }: SwitchInputProps) {
  const choices = schema.enum ?? (schema.type === 'boolean' ? [true, false] : undefined);
  if (choices !== undefined) {
    return (
      <select
        aria-label={name}
        value={JSON.stringify(value)}
        onChange={({ currentTarget }) => onInput(JSON.parse(currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={String(choice)} value={JSON.stringify(choice)}>
            {String(choice)}
          </option>
        ))}
      </select>
    );
  }
  const read = (text: string): unknown => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
  return (
    <input
      aria-label={name}
      value={String(value ?? '')}
      onInput={({ currentTarget }) => onInput(read(currentTarget.value))}
    />
  );
}
