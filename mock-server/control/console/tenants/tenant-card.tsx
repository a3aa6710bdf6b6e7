import { useRef } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { CurlButton } from '../parts/curl-button.tsx';
import { problemText } from '../parts/problem-box.tsx';
import { saveFile } from '../parts/save-file.ts';
import { part, type Call } from '../state/api.ts';
import type { TenantView } from '../state/records.ts';
import { tenantWords } from '../words/tenants.ts';

export function TenantCard({ tenant }: { readonly tenant: TenantView }) {
  const { tenants, places, page } = useConsole();
  const say = useSay();
  const { appid, appKey, seed, timezone, label, owner, endsAt } = tenant;
  const ends = endsAt && say(tenantWords.ends, { at: new Date(endsAt).toLocaleString() });
  const isCurrent = tenants.current.value?.appid === appid;
  const path = `/tenants/${part(appid)}`;
  async function onDeleted(): Promise<void> {
    if (isCurrent) places.go({ view: 'tenants', appid: undefined });
    await tenants.load();
  }
  return (
    <li class="card">
      <div class="row spread">
        <h2>
          <bdi>{appid}</bdi>
        </h2>
        {isCurrent ? (
          <span class="chip good">{say(tenantWords.current)}</span>
        ) : (
          <a href={places.href({ view: 'chat', appid, id: undefined })}>{say(tenantWords.open)}</a>
        )}
      </div>
      <p>
        <bdi>{[label, owner, ends].filter(Boolean).join(' · ')}</bdi>
      </p>
      <p class="faint mono">
        {appKey !== undefined && (
          <>
            app_key <bdi>{appKey}</bdi> ·{' '}
          </>
        )}
        {say(tenantWords.seed, { seed })} · {timezone}
      </p>
      <div class="row">
        <Action
          before={() => confirm(say(tenantWords.askReset, { appid }))}
          call={{ method: 'POST', path: `${path}/reset` }}
          said={say(tenantWords.wasReset, { appid })}
        >
          {say(tenantWords.reset)}
        </Action>
        {page.target === undefined && (
          <>
            <Action call={{ method: 'GET', path: `${path}/state` }} onDone={(state) => saveState(appid, state)}>
              {say(tenantWords.export)}
            </Action>
            <ImportButton appid={appid} isCurrent={isCurrent} />
          </>
        )}
        <Action
          kind="danger"
          before={() => confirm(say(tenantWords.askDelete, { appid }))}
          call={{ method: 'DELETE', path }}
          onDone={() => void onDeleted()}
        >
          {say(tenantWords.delete)}
        </Action>
      </div>
    </li>
  );
}

function saveState(appid: string, state: unknown): void {
  saveFile(`tenant-${appid.replaceAll(/[^\w.-]/g, '_')}.json`, JSON.stringify(state, null, 2));
}

/** A state out of a file, in the place of all there is: asked before. */
function ImportButton({ appid, isCurrent }: { readonly appid: string; readonly isCurrent: boolean }) {
  const { api, notices, people, receivers } = useConsole();
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const call = (body: unknown): Call => ({ method: 'PUT', path: `/tenants/${part(appid)}/state`, body });
  async function importFile(file: File): Promise<void> {
    let state: unknown;
    try {
      state = JSON.parse(await file.text());
    } catch {
      return notices.say('bad', say(tenantWords.notJson, { file: file.name }));
    }
    if (!confirm(say(tenantWords.askImport, { appid, file: file.name }))) return;
    const answer = await api.call(call(state));
    if (!answer.ok) return notices.say('bad', problemText(answer.problem, say));
    notices.say('good', say(tenantWords.imported, { appid, file: file.name }));
    if (!isCurrent) return;
    await Promise.all([people.load(appid), receivers.load(appid)]);
  }
  return (
    <span class="action">
      <button type="button" onClick={() => field.current?.click()}>
        {say(tenantWords.import)}
      </button>
      <CurlButton call={call({ channels: [{ id: 'channel-1' }] })} />
      <input
        ref={field}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={say(tenantWords.import)}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void importFile(file);
          currentTarget.value = '';
        }}
      />
    </span>
  );
}
