import { useSignal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { part, type Call } from '../state/api.ts';
import type { ReceiverView } from '../state/receivers.ts';
import { receiverWords } from '../words/receivers.ts';

interface ReceiverSheetProps {
  /** Absent: a new one. */
  readonly receiver: ReceiverView | undefined;
  readonly onClose: () => void;
}

/** The members of a receiver, as its schema has them. */
export function ReceiverSheet({ receiver, onClose }: ReceiverSheetProps) {
  const { schemas, receivers } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const value = useSignal<FormValue>(
    receiver === undefined ? { url: 'http://127.0.0.1:3000/webhook', secret: 's3cret' } : { ...receiver },
  );
  const document = schemas.document('control').value;
  const schema = document?.components.schemas['ReceiverState'];
  const { id: _, ...others } = schema?.properties ?? {};
  const fields = receiver === undefined ? (schema?.properties ?? {}) : others;
  const path = `/tenants/${part(appid)}/receivers`;
  const call = (): Call =>
    receiver === undefined
      ? { method: 'POST', path, body: value.value }
      : { method: 'PUT', path: `${path}/${part(receiver.id)}`, body: value.value };
  return (
    <Sheet title={receiver?.id ?? say(receiverWords.add)} onClose={onClose}>
      {document !== undefined && (
        <SchemaForm
          id="receiver"
          fields={fields}
          required={schema?.required}
          document={document}
          value={value.value}
          onChange={(next) => (value.value = next)}
        />
      )}
      <div class="row end">
        <Action
          kind="main"
          call={call}
          onDone={() => {
            void receivers.load(appid);
            onClose();
          }}
        >
          {say(receiverWords.save)}
        </Action>
      </div>
    </Sheet>
  );
}
