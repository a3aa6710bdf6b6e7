import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Api } from './api.ts';

/** As much of a JSON Schema as a form needs. */
export interface FormSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  /** The description in Chinese. */
  readonly 'x-zh'?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: FormSchema;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly FormSchema[];
  readonly anyOf?: readonly FormSchema[];
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, FormSchema>> };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-zh'?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: FormSchema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: FormSchema; readonly example?: unknown }>>;
  };
}

/** The API documents, asked for when they are first needed. */
export interface Schemas {
  document(of: 'control' | 'provider'): ReadonlySignal<ApiDocument | undefined>;
}

export function createSchemas(api: Api): Schemas {
  const documents = new Map<string, Signal<ApiDocument | undefined>>();
  async function load(of: string, document: Signal<ApiDocument | undefined>): Promise<void> {
    const answer = await api.call<ApiDocument>({ method: 'GET', path: `/openapi.json?of=${of}` });
    if (answer.ok) document.value = answer.value;
    else documents.delete(of);
  }
  return {
    document(of) {
      const known = documents.get(of);
      if (known !== undefined) return known;
      const document = signal<ApiDocument | undefined>(undefined);
      documents.set(of, document);
      void load(of, document);
      return document;
    },
  };
}

/** What a reference stands for, with what is said beside it. */
export function resolve(schema: FormSchema, document: ApiDocument): FormSchema {
  const name = schema.$ref?.split('/').at(-1);
  const found = name === undefined ? undefined : document.components.schemas[name];
  if (found === undefined) return schema;
  const { $ref: _, ...beside } = schema;
  const { 'x-zh': chinese, ...whole } = resolve(found, document);
  // A description of its own is not what the Chinese one is of.
  const isOwn = beside.description !== undefined || chinese === undefined;
  return { ...whole, ...(!isOwn && { 'x-zh': chinese }), ...beside };
}
