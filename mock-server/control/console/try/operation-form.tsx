import { useSignal, type Signal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { BodyView } from '../parts/body-view.tsx';
import { CopyButton } from '../parts/curl-button.tsx';
import { Description } from '../parts/description.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { createTime, signed, type ProviderCall } from '../state/provider.ts';
import { resolve, type ApiDocument, type FormSchema, type Operation } from '../state/schemas.ts';
import type { Language } from '../words/say.ts';
import { shellWords } from '../words/shell.ts';
import { tryWords } from '../words/try.ts';

interface OperationFormProps {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly document: ApiDocument;
}

interface Outcome {
  readonly status: number;
  readonly body: string;
  readonly violation: string | undefined;
}

/** One operation: its parameters as its schema has them, the call, the answer with its reason. */
export function OperationForm({ method, path, operation, document }: OperationFormProps) {
  const { notices, settings, provider } = useConsole();
  const { appid, appKey = '' } = useTenant();
  const token = provider.tokenOf(appid);
  const say = useSay();
  const { operationId, summary, parameters = [], requestBody } = operation;
  const isToken = operationId === 'getToken';
  const value = useFirstValue(isToken);
  const outcome = useSignal<Outcome | undefined>(undefined);
  const query = parameters.filter(({ in: where }) => where === 'query');
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const schema = body === undefined ? undefined : resolve(body, document);
  const fields: Readonly<Record<string, FormSchema>> =
    schema?.properties ??
    Object.fromEntries(query.map(({ name, schema: own, description = '' }) => [name, { ...own, description }]));
  const required = schema?.required ?? query.filter((one) => one.required === true).map(({ name }) => name);
  function request(): ProviderCall {
    const headers = isToken || token.value === '' ? {} : { token: token.value };
    if (schema !== undefined) return { method, path, headers, body: value.value };
    const pairs = Object.entries(value.value).map(([name, given]) => [name, String(given)]);
    return { method, path: `${path}?${new URLSearchParams(pairs).toString()}`, headers };
  }
  const send = useSubmit(async () => {
    try {
      const { status, headers, text } = await provider.send(appid, request());
      outcome.value = { status, body: text, violation: reasonIn(headers, settings.language.value) };
    } catch {
      notices.say('bad', say(shellWords.unreachable));
    }
  });
  return (
    <form class="card" onSubmit={send}>
      <h2>
        <span class="mono">
          {method} {path}
        </span>
      </h2>
      <p>
        <Description en={summary} zh={operation['x-zh']} />
      </p>
      {isToken ? <p class="faint">{say(tryWords.sign)}</p> : <TokenField token={token} />}
      <SchemaForm
        id={operationId}
        fields={fields}
        required={required}
        document={document}
        value={value.value}
        onChange={(next) => {
          // A signature that was filled by hand stays; any other follows what it signs.
          const isOwn = value.value['sign'] === signed(value.value, appKey)['sign'];
          value.value = isToken && isOwn && next['sign'] === value.value['sign'] ? signed(next, appKey) : next;
        }}
      />
      <div class="row">
        <button type="submit" class="main" formNoValidate>
          {say(tryWords.send)}
        </button>
        <CopyButton label="curl" text={() => provider.curl(request())} />
      </div>
      {outcome.value !== undefined && <Answer outcome={outcome.value} operationId={operationId} />}
    </form>
  );
}

function Answer({ outcome, operationId }: { readonly outcome: Outcome; readonly operationId: string }) {
  const { places } = useConsole();
  const say = useSay();
  const { status, violation, body } = outcome;
  return (
    <div class="answer" aria-live="polite">
      <h3>{say(tryWords.answer, { status })}</h3>
      {violation !== undefined && (
        <p class="violations">
          <bdi>{say(tryWords.violation, { reason: violation })}</bdi>
        </p>
      )}
      <BodyView text={body} />
      <a href={places.href({ view: 'timeline', search: `operation:${operationId}` })}>{say(tryWords.inTimeline)}</a>
    </div>
  );
}

function TokenField({ token }: { readonly token: Signal<string> }) {
  const say = useSay();
  return (
    <label class="field">
      {say(tryWords.token)}
      <input class="mono" value={token.value} onInput={({ currentTarget }) => (token.value = currentTarget.value)} />
      {token.value === '' && <span class="warn">{say(tryWords.noToken)}</span>}
    </label>
  );
}

/** What the form begins with: for getToken, credentials that are signed at the tenant's time. */
function useFirstValue(isToken: boolean): Signal<FormValue> {
  const { clock } = useConsole();
  const { appid, appKey = '', clock: seen } = useTenant();
  const now = clock.view.peek() === undefined ? seen.epochMs : clock.now.peek();
  return useSignal<FormValue>(isToken ? signed({ appid, create_time: createTime(now) }, appKey) : {});
}

/** The reason in the reader's language: the Chinese header is percent-encoded, for headers are ASCII. */
function reasonIn(headers: Headers, language: Language): string | undefined {
  const english = headers.get('x-mock-violation') ?? undefined;
  const chinese = headers.get('x-mock-violation-zh');
  if (language === 'en' || chinese === null) return english;
  try {
    return decodeURIComponent(chinese);
  } catch {
    return english;
  }
}
