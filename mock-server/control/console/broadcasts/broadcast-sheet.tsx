import { useSignal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { part } from '../state/api.ts';
import { broadcastWords } from '../words/broadcasts.ts';

interface BroadcastSheetProps {
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** Who, when, and how it goes. */
export function BroadcastSheet({ onClose, onMade }: BroadcastSheetProps) {
  const { schemas } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const value = useSignal<FormValue>({ name: 'Spring sale', count: 20 });
  const document = schemas.document('control').value;
  const { startAt, ...fields } = document?.components.schemas['Broadcast']?.properties ?? {};
  return (
    <Sheet title={say(broadcastWords.make)} onClose={onClose}>
      <p class="faint">{say(broadcastWords.startHint)}</p>
      {document !== undefined && (
        <SchemaForm
          id="broadcast"
          fields={{
            ...fields,
            // The route takes times for people, too.
            ...(startAt && { startAt: { ...startAt, type: 'string' } }),
          }}
          document={document}
          value={value.value}
          onChange={(next) => (value.value = next)}
        />
      )}
      <div class="row end">
        <Action
          kind="main"
          call={() => ({ method: 'POST', path: `/tenants/${part(appid)}/broadcast-tasks`, body: value.value })}
          onDone={() => {
            onMade();
            onClose();
          }}
        >
          {say(broadcastWords.send)}
        </Action>
      </div>
    </Sheet>
  );
}
