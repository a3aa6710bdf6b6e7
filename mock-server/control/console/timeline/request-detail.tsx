import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { FaultSheet } from '../faults/fault-sheet.tsx';
import { BodyView } from '../parts/body-view.tsx';
import { CopyButton, CurlButton } from '../parts/curl-button.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { part, type Answer, type Call } from '../state/api.ts';
import type { ListOf } from '../state/records.ts';
import type { RequestSummary } from '../state/timeline.ts';
import type { Phrase } from '../words/say.ts';
import { timelineWords } from '../words/timeline.ts';
import { HeaderList } from './header-list.tsx';
import { SaveButton } from './save-button.tsx';

interface ViolationView {
  readonly rule: string;
  readonly parameter?: string;
  readonly reason: Phrase;
  readonly section: string;
  /** The behaviour switch that decides the rule. */
  readonly behaviour?: string;
}

interface EntryView extends Omit<RequestSummary, 'violations'> {
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody?: string;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: string;
  readonly violations: readonly ViolationView[];
  readonly warnings: readonly ViolationView[];
}

const entryCall = (appid: string, id: number): Call => ({
  method: 'GET',
  path: `/tenants/${part(appid)}/journal?after=${id - 1}&limit=1`,
});

/** A request to the provider's API: what came, what was answered, and why. */
export function RequestDetail({ id }: { readonly id: number }) {
  const { api } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const answer = useSignal<Answer<ListOf<EntryView>> | undefined>(undefined);
  useEffect(() => {
    void api.call<ListOf<EntryView>>(entryCall(appid, id)).then((got) => (answer.value = got));
  }, [id]);
  const got = answer.value;
  if (got === undefined) return null;
  if (!got.ok) return <ProblemBox problem={got.problem} />;
  const entry = got.value.items.find((item) => item.id === id);
  if (entry === undefined) return <p class="faint">{say(timelineWords.gone)}</p>;
  return <Entry entry={entry} />;
}

function Entry({ entry }: { readonly entry: EntryView }) {
  const { page, provider } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const isFailing = useSignal(false);
  const { id, method, url, operation, status, retCode, faults = [] } = entry;
  const curl = (): string => {
    const { 'content-length': _, host: _host, connection: _connection, ...headers } = entry.requestHeaders;
    return provider.curl({ method, path: url, headers, body: entry.requestBody });
  };
  return (
    <>
      <p>
        <strong class="mono">{method}</strong> <bdi class="mono wrap">{url}</bdi>{' '}
        <CurlButton call={entryCall(appid, id)} />
      </p>
      <div class="row">
        <span class={status >= 400 ? 'chip bad' : 'chip'}>HTTP {status}</span>
        {retCode !== undefined && <span class={retCode === '000000' ? 'chip good' : 'chip bad'}>{retCode}</span>}
        {operation !== undefined && <span class="chip">{operation}</span>}
      </div>
      {faults.length > 0 && <p class="warn">{say(timelineWords.faults, { ids: faults.join(', ') })}</p>}
      <Violations words={timelineWords.why} violations={entry.violations} kind="bad" />
      <Violations words={timelineWords.tolerated} violations={entry.warnings} kind="warn" />
      <div class="row">
        <CopyButton label={say(timelineWords.curl)} text={curl} />
        {page.target === undefined && operation !== undefined && (
          <button type="button" onClick={() => (isFailing.value = true)}>
            {say(timelineWords.failNext)}
          </button>
        )}
        <SaveButton
          words={timelineWords.fixture}
          fileName={`${operation ?? 'request'}-${id}.json`}
          content={() => fixtureOf(entry)}
        />
      </div>
      <h3>{say(timelineWords.request)}</h3>
      <HeaderList headers={entry.requestHeaders} />
      <BodyView text={entry.requestBody} />
      <h3>{say(timelineWords.response)}</h3>
      <HeaderList headers={entry.responseHeaders ?? {}} />
      <BodyView text={entry.responseBody} />
      {isFailing.value && (
        <FaultSheet
          start={{ match: { ...(operation !== undefined && { operation }) }, request: { retCode: '999999' }, times: 1 }}
          onClose={() => (isFailing.value = false)}
        />
      )}
    </>
  );
}

function fixtureOf(entry: EntryView): object {
  const { method, url, requestHeaders, requestBody, status, retCode, responseHeaders, responseBody } = entry;
  return {
    request: { method, url, headers: requestHeaders, ...(requestBody !== undefined && { body: requestBody }) },
    response: {
      status,
      ...(retCode !== undefined && { retCode }),
      ...(responseHeaders !== undefined && { headers: responseHeaders }),
      ...(responseBody !== undefined && { body: responseBody }),
    },
  };
}

interface ViolationsProps {
  readonly words: Phrase;
  readonly violations: readonly ViolationView[];
  readonly kind: 'bad' | 'warn';
}

function Violations({ words, violations, kind }: ViolationsProps) {
  const { places } = useConsole();
  const say = useSay();
  if (violations.length === 0) return null;
  return (
    <div class={`violations ${kind}`}>
      <h3>{say(words)}</h3>
      <ul>
        {violations.map(({ rule, parameter = '', reason, section, behaviour }) => (
          <li key={`${rule} ${parameter}`}>
            <bdi>{say(reason)}</bdi> <span class="chip mono">{rule}</span>{' '}
            <span class="faint">{say(timelineWords.section, { section })}</span>{' '}
            {behaviour !== undefined && (
              <a href={places.href({ view: 'switches', id: behaviour })}>
                {say(timelineWords.bySwitch, { name: behaviour })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
