/** One rule that a value breaks, as the generated validators report it. */
export interface ValidatorError {
  /** JSON pointer to the value; empty for the root. */
  readonly instancePath: string;
  /** The JSON Schema keyword that fails, or `numberAsString`: the rule of a number spelt as a string. */
  readonly keyword: string;
  /** What the keyword asked for; its members depend on the keyword. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value has a schema's type. After a refusal, `errors` holds every rule the value breaks. */
export interface Validator<T> {
  (data: unknown): data is T;
  readonly errors?: readonly ValidatorError[] | null;
}
