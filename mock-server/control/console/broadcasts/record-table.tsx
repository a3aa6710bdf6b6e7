import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { CopyButton, CurlButton } from '../parts/curl-button.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { part, type Answer, type Call } from '../state/api.ts';
import type { SendRecordView } from '../state/conversation.ts';
import type { ListOf } from '../state/records.ts';
import type { FormSchema } from '../state/schemas.ts';
import { localTime } from '../state/time.ts';
import { wireName } from '../state/wire-names.ts';
import { broadcastWords } from '../words/broadcasts.ts';
import { recordStatuses } from '../words/chat.ts';
import { wordFor } from '../words/deliveries.ts';

interface RecordTableProps {
  readonly taskId: string | undefined;
  readonly version: number;
}

const pageSize = 15;

/** The send records, by every filter that the API has, a page at a time. */
export function RecordTable({ taskId, version }: RecordTableProps) {
  const { api } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const filters = useSignal<FormValue>(taskId === undefined ? {} : { taskId });
  const offset = useSignal(0);
  const answer = useSignal<Answer<ListOf<SendRecordView>> | undefined>(undefined);
  const query = new URLSearchParams(Object.entries(filters.value).map(([name, value]) => [name, String(value)]));
  query.set('limit', String(pageSize));
  if (offset.value > 0) query.set('after', String(offset.value));
  const call: Call = { method: 'GET', path: `/tenants/${part(appid)}/send-records?${query.toString()}` };
  useEffect(() => {
    let isCurrent = true;
    void api.call<ListOf<SendRecordView>>(call).then((got) => {
      if (isCurrent) answer.value = got;
      return undefined;
    });
    return () => {
      isCurrent = false;
    };
  }, [call.path, version]);
  const got = answer.value;
  const total = got?.ok === true ? (got.value.total ?? 0) : 0;
  return (
    <section class="card" aria-label={say(broadcastWords.records)}>
      <div class="row spread">
        <h2>{say(broadcastWords.records)}</h2>
        <span class="row">
          <ApiCallButton filters={filters.value} page={offset.value / pageSize + 1} />
          <CurlButton call={call} />
        </span>
      </div>
      <RecordFilters
        value={filters.value}
        onChange={(next) => {
          filters.value = next;
          offset.value = 0;
        }}
      />
      {got?.ok === false && <ProblemBox problem={got.problem} />}
      {got?.ok === true && <RecordRows records={got.value.items} />}
      <div class="row">
        <span class="faint">
          {say(broadcastWords.count, {
            from: Math.min(offset.value + 1, total),
            to: Math.min(offset.value + pageSize, total),
            total,
          })}
        </span>
        <button type="button" disabled={offset.value === 0} onClick={() => (offset.value = 0)}>
          {say(broadcastWords.first)}
        </button>
        <button type="button" disabled={offset.value + pageSize >= total} onClick={() => (offset.value += pageSize)}>
          {say(broadcastWords.more)}
        </button>
      </div>
    </section>
  );
}

interface RecordFiltersProps {
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
}

function RecordFilters({ value, onChange }: RecordFiltersProps) {
  const { schemas } = useConsole();
  const say = useSay();
  const document = schemas.document('control').value;
  if (document === undefined) return null;
  const { parameters = [] } = document.paths['/tenants/{appid}/send-records']?.['get'] ?? {};
  const fields = parameters
    .filter(({ in: where, name }) => where === 'query' && name !== 'after' && name !== 'limit')
    .map(({ name, schema, description }): readonly [string, FormSchema] => [
      name,
      { ...schema, ...(description !== undefined && { description }) },
    ]);
  return (
    <details open={Object.keys(value).length > 0}>
      <summary>{say(broadcastWords.filters)}</summary>
      <SchemaForm
        id="records"
        fields={Object.fromEntries(fields)}
        document={document}
        value={value}
        onChange={onChange}
      />
    </details>
  );
}

function RecordRows({ records }: { readonly records: readonly SendRecordView[] }) {
  const { places } = useConsole();
  const say = useSay();
  const { timezone } = useTenant();
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={say(broadcastWords.records)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(broadcastWords.sentAt)}</th>
            <th scope="col">{say(broadcastWords.person)}</th>
            <th scope="col">{say(broadcastWords.status)}</th>
            <th scope="col">{say(broadcastWords.task)}</th>
            <th scope="col">{say(broadcastWords.message)}</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, sendTime, recipientId, status, taskName, messageId }) => (
            <tr key={id}>
              <td>{localTime(sendTime, timezone)}</td>
              <td class="mono">
                <a href={places.href({ view: 'chat', id: recipientId })}>
                  <bdi>{recipientId}</bdi>
                </a>
              </td>
              <td>
                <span class={status === '9' ? 'chip bad' : 'chip'}>{say(wordFor(recordStatuses, status))}</span>
              </td>
              <td>
                <bdi>{taskName}</bdi>
              </td>
              <td class="mono">
                <bdi>{messageId}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ApiCallButton({ filters, page }: { readonly filters: FormValue; readonly page: number }) {
  const { provider } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  function command(): string {
    const body = {
      // The API looks at the last month unless it is told more; the table looks at all.
      send_start_time: 0,
      page_no: page,
      page_size: pageSize,
      ...Object.fromEntries(
        Object.entries(filters).map(([name, value]) => [
          wireName(name),
          name === 'sentFrom' || name === 'sentTo' ? milliseconds(String(value)) : value,
        ]),
      ),
    };
    return provider.curl({
      method: 'POST',
      path: '/chat-set/api/line/send_record_list',
      headers: { token: provider.tokenOf(appid).peek() || 'TOKEN' },
      body,
    });
  }
  return <CopyButton label={say(broadcastWords.apiCall)} text={command} />;
}

function milliseconds(text: string): string {
  return /^\d+$/.test(text) ? text : String(Date.parse(text));
}
