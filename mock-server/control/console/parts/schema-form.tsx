import { useRef } from 'preact/hooks';
import { useSay } from '../console.ts';
import { resolve, type ApiDocument, type FormSchema } from '../state/schemas.ts';
import { formWords } from '../words/forms.ts';
import { Description } from './description.tsx';

export type FormValue = Readonly<Record<string, unknown>>;

interface SchemaFormProps {
  readonly fields: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[] | undefined;
  readonly document: ApiDocument;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
  /** Comes before the ids of its fields: a page has several forms. */
  readonly id: string;
}

/** The fields of an object, as its schema has them. What is left empty is left out. */
export function SchemaForm({ fields, required = [], document, value, onChange, id }: SchemaFormProps) {
  return (
    <div class="form-fields">
      {Object.entries(fields).map(([name, schema]) => (
        <SchemaField
          key={name}
          id={`${id}-${name}`}
          name={name}
          isRequired={required.includes(name)}
          schema={resolve(schema, document)}
          value={value[name]}
          onChange={(next) => onChange(changed(value, name, next))}
        />
      ))}
    </div>
  );
}

function changed(value: FormValue, name: string, next: unknown): FormValue {
  const { [name]: _, ...others } = value;
  return next === undefined ? others : { ...others, [name]: next };
}

interface SchemaFieldProps {
  readonly id: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: FormSchema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function SchemaField(props: SchemaFieldProps) {
  const { id, name, isRequired, schema } = props;
  const say = useSay();
  const rules = rulesOf(schema, say);
  return (
    <div class="field">
      <label for={id}>
        <code>{name}</code>
        {isRequired && <span class="bad"> *</span>} <span class="faint">{rules}</span>
      </label>
      <FieldInput {...props} />
      {schema.description !== undefined && (
        <p class="faint hint" id={`${id}-hint`}>
          <Description en={schema.description} zh={schema['x-zh']} />
        </p>
      )}
    </div>
  );
}

function FieldInput({ id, schema, value, onChange, isRequired }: SchemaFieldProps) {
  const typed = useRef('');
  const described = schema.description === undefined ? undefined : `${id}-hint`;
  const choices = choicesOf(schema);
  const common = { id, 'aria-describedby': described, required: isRequired };
  if (choices !== undefined) {
    return (
      <select
        {...common}
        value={value === undefined ? '' : JSON.stringify(value)}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? undefined : (JSON.parse(currentTarget.value) as unknown))
        }
      >
        <option value="">–</option>
        {choices.map((choice) => (
          <option key={String(choice)} value={JSON.stringify(choice)}>
            {String(choice)}
          </option>
        ))}
      </select>
    );
  }
  const isWide = kindOf(schema) === 'json';
  const text = textOf(value);
  const read = (input: string): unknown => readField(kindOf(schema), input);
  function onInput(input: string): void {
    typed.current = input;
    onChange(read(input));
  }
  if (isWide) {
    return (
      <textarea
        {...common}
        class="mono"
        rows={2}
        defaultValue={text}
        onChange={({ currentTarget }) => onInput(currentTarget.value)}
      />
    );
  }
  // `0.` is on its way to `0.1`, and reads as 0: what was typed stands as long as it means the value.
  const shown = JSON.stringify(read(typed.current)) === JSON.stringify(value) ? typed.current : text;
  return <input {...common} value={shown} onInput={({ currentTarget }) => onInput(currentTarget.value)} />;
}

type FieldKind = 'text' | 'number' | 'list' | 'json';

function kindOf({ type, items }: FormSchema): FieldKind {
  const types: readonly string[] = typeof type === 'string' ? [type] : (type ?? []);
  if (types.includes('string')) return 'text';
  if (types.includes('integer') || types.includes('number')) return 'number';
  return types.includes('array') && items?.type === 'string' ? 'list' : 'json';
}

function choicesOf({ enum: values, const: only, type }: FormSchema): readonly unknown[] | undefined {
  if (values !== undefined) return values;
  if (only !== undefined) return [only];
  return type === 'boolean' ? [true, false] : undefined;
}

/** What is no number, or no JSON, goes out as the text it is: the server says what is wrong with it. */
function readField(kind: FieldKind, input: string): unknown {
  const text = input.trim();
  if (text === '') return undefined;
  if (kind === 'text') return input;
  if (kind === 'number') return Number.isNaN(Number(text)) ? text : Number(text);
  if (kind === 'list' && !text.startsWith('[')) return text.split(/\s*[,，]\s*/);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function textOf(value: unknown = ''): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join(', ')
    : JSON.stringify(value);
}

function rulesOf({ type, minimum, maximum, maxLength, pattern }: FormSchema, say: ReturnType<typeof useSay>): string {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return [
    types.join(' | '),
    ...(minimum === undefined ? [] : [`≥ ${minimum}`]),
    ...(maximum === undefined || maximum > 1e12 ? [] : [`≤ ${maximum}`]),
    ...(maxLength === undefined ? [] : [say(formWords.longest, { length: maxLength })]),
    ...(pattern === undefined ? [] : [pattern.length < 40 ? pattern : '']),
  ]
    .filter((rule) => rule !== '')
    .join(' · ');
}
