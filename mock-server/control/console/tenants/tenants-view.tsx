import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import type { TenantView } from '../state/records.ts';
import { tenantWords } from '../words/tenants.ts';
import { ScenarioCard } from './scenario-card.tsx';
import { TenantCard } from './tenant-card.tsx';

/** The accounts that this server plays. */
export function TenantsView() {
  const { tenants, page } = useConsole();
  const say = useSay();
  const isAdding = useSignal(false);
  useEffect(() => void tenants.load(), []);
  return (
    <div class="page">
      <PageHeader title={tenantWords.title} hint={tenantWords.hint} call={{ method: 'GET', path: '/tenants' }}>
        {page.target === undefined && (
          <button type="button" class="main" onClick={() => (isAdding.value = true)}>
            <Icon name="plus" />
            {say(tenantWords.make)}
          </button>
        )}
      </PageHeader>
      {page.target === undefined && tenants.current.value !== undefined && <ScenarioCard />}
      <ul class="cards">
        {tenants.list.value.map((tenant) => (
          <TenantCard key={tenant.appid} tenant={tenant} />
        ))}
      </ul>
      {isAdding.value && <NewTenantSheet onClose={() => (isAdding.value = false)} />}
    </div>
  );
}

function NewTenantSheet({ onClose }: { readonly onClose: () => void }) {
  const { schemas, tenants, places } = useConsole();
  const say = useSay();
  const value = useSignal<FormValue>({});
  const document = schemas.document('control').value;
  const body = document?.paths['/tenants']?.['post']?.requestBody?.content['application/json']?.schema;
  async function onMade(made: unknown): Promise<void> {
    await tenants.load();
    places.go({ view: 'chat', appid: (made as TenantView).appid, id: undefined, search: undefined });
  }
  return (
    <Sheet title={say(tenantWords.make)} onClose={onClose}>
      {document !== undefined && (
        <SchemaForm
          id="tenant"
          fields={body?.properties ?? {}}
          document={document}
          value={value.value}
          onChange={(next) => (value.value = next)}
        />
      )}
      <div class="row end">
        <Action
          kind="main"
          call={() => ({ method: 'POST', path: '/tenants', body: value.value })}
          onDone={(made) => void onMade(made)}
        >
          {say(tenantWords.create)}
        </Action>
      </div>
    </Sheet>
  );
}
