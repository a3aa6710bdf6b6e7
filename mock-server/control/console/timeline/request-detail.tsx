import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { FaultSheet } from '../faults/fault-sheet.tsx';
import { BodyView } from '../parts/body-view.tsx';
import { CopyButton } from '../parts/curl-button.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { part, type Answer } from '../state/api.ts';
import { curlCommand } from '../state/curl.ts';
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
}

interface EntryView extends Omit<RequestSummary, 'violations'> {
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody?: string;
  readonly responseBody?: string;
  readonly violations: readonly ViolationView[];
  readonly warnings: readonly ViolationView[];
}

/** A request to the provider's API: what came, what was answered, and why. */
export function RequestDetail({ id }: { readonly id: number }) {
  const { api } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const answer = useSignal<Answer<ListOf<EntryView>> | undefined>(undefined);
  useEffect(() => {
    const path = `/tenants/${part(appid)}/journal?after=${id - 1}&limit=1`;
    void api.call<ListOf<EntryView>>({ method: 'GET', path }).then((got) => (answer.value = got));
  }, [id]);
  const got = answer.value;
  if (got === undefined) return null;
  if (!got.ok) return <ProblemBox problem={got.problem} />;
  const entry = got.value.items.find((item) => item.id === id);
  if (entry === undefined) return <p class="faint">{say(timelineWords.gone)}</p>;
  return <Entry entry={entry} />;
}

function Entry({ entry }: { readonly entry: EntryView }) {
  const { page } = useConsole();
  const say = useSay();
  const isFailing = useSignal(false);
  const { id, method, url, operation, status, retCode, faults = [] } = entry;
  const providerUrl = `${page.origin}${page.base.slice(0, page.base.lastIndexOf('/'))}`;
  const curl = (): string => {
    const { 'content-length': _, host: _host, connection: _connection, ...headers } = entry.requestHeaders;
    return curlCommand({ method, url: `${providerUrl}${url}`, headers, body: entry.requestBody });
  };
  return (
    <>
      <p>
        <strong class="mono">{method}</strong> <bdi class="mono wrap">{url}</bdi>
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

function fixtureOf({ method, url, requestHeaders, requestBody, status, retCode, responseBody }: EntryView): object {
  return {
    request: { method, url, headers: requestHeaders, ...(requestBody !== undefined && { body: requestBody }) },
    response: {
      status,
      ...(retCode !== undefined && { retCode }),
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
  const say = useSay();
  if (violations.length === 0) return null;
  return (
    <div class={`violations ${kind}`}>
      <h3>{say(words)}</h3>
      <ul>
        {violations.map(({ rule, parameter = '', reason, section }) => (
          <li key={`${rule} ${parameter}`}>
            <bdi>{say(reason)}</bdi> <span class="chip mono">{rule}</span>{' '}
            <span class="faint">{say(timelineWords.section, { section })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
