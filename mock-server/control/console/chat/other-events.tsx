import { useSignal } from '@preact/signals';
import { actTypes, eventKindNames, messageTypes } from '../../../../generators/generated/event-kinds.ts';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { part } from '../state/api.ts';
import type { ActOutcome, ChatKey } from '../state/conversation.ts';
import type { FormSchema } from '../state/schemas.ts';
import { chatWords } from '../words/chat.ts';

/** What people do beside sending messages: there are buttons for following. */
const otherTypes = (actTypes as readonly (keyof typeof eventKindNames)[]).filter(
  (type) => !(messageTypes as readonly string[]).includes(type) && type !== 'follow' && type !== 'unfollow',
);

/** LINE's other events, as far as an act of a person can cause them. */
export function OtherEvents({ chat }: { readonly chat: ChatKey }) {
  const say = useSay();
  const chosen = useSignal<string | undefined>(undefined);
  if (otherTypes.length === 0) return null;
  return (
    <>
      <select
        class="other-events"
        aria-label={say(chatWords.otherEvents)}
        value=""
        onChange={({ currentTarget }) => {
          chosen.value = currentTarget.value;
          currentTarget.value = '';
        }}
      >
        <option value="">{say(chatWords.otherEvents)}</option>
        {otherTypes.map((type) => (
          <option key={type} value={type}>
            {say(eventKindNames[type])} ({type})
          </option>
        ))}
      </select>
      {chosen.value !== undefined && (
        <OtherEventSheet type={chosen.value} chat={chat} onClose={() => (chosen.value = undefined)} />
      )}
    </>
  );
}

interface OtherEventSheetProps {
  readonly type: string;
  readonly chat: ChatKey;
  readonly onClose: () => void;
}

function OtherEventSheet({ type, chat, onClose }: OtherEventSheetProps) {
  const { schemas, people, conversations } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const value = useSignal<FormValue>({});
  const document = schemas.document('control').value;
  const fields = fieldsOf(type, document?.components.schemas['UserAct']?.properties);
  function onDone(outcome: unknown): void {
    const { recipient, messages = [], events = [] } = outcome as Partial<ActOutcome>;
    if (recipient !== undefined) people.put(appid, recipient);
    conversations.takeOutcome(appid, { messages, events });
    onClose();
  }
  return (
    <Sheet title={type} onClose={onClose}>
      {document !== undefined && (
        <SchemaForm
          id="act"
          fields={fields}
          document={document}
          value={value.value}
          onChange={(next) => (value.value = next)}
        />
      )}
      <div class="row end">
        <Action
          kind="main"
          call={() => ({
            method: 'POST',
            path: `/tenants/${part(appid)}/events`,
            body: { type, ...whereabouts(chat), ...value.value },
          })}
          onDone={onDone}
        >
          {say(chatWords.send)}
        </Action>
      </div>
    </Sheet>
  );
}

/** Who acts, or in which group. */
function whereabouts({ kind, id }: ChatKey): object {
  if (kind === 'user') return { userId: id };
  return kind === 'group' ? { groupId: id } : { roomId: id };
}

/** The members of an act that belong to a type: their descriptions begin with the types they are for. */
function fieldsOf(type: string, properties: FormSchema['properties'] = {}): Readonly<Record<string, FormSchema>> {
  const isFor = ({ description = '' }: FormSchema): boolean =>
    description.split(/[.;]\s/).some((sentence) => {
      const [types, rest] = sentence.split(':');
      return rest !== undefined && types!.split(/,\s*|\s+/).includes(type);
    });
  return Object.fromEntries(Object.entries(properties).filter(([name, schema]) => name !== 'type' && isFor(schema)));
}
