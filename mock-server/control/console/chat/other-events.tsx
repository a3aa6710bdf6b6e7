import { useSignal } from '@preact/signals';
import { eventKindNames } from '../../../../generators/generated/event-kinds.ts';
import type { ActType, MessageType } from '../../../../generators/generated/types.ts';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { part } from '../state/api.ts';
import type { ActOutcome, ChatKey } from '../state/conversation.ts';
import type { FormSchema } from '../state/schemas.ts';
import { chatWords } from '../words/chat.ts';
import { actorOf } from './draft.ts';

/** What people do beside sending messages: there are buttons for following. */
type OtherType = Exclude<ActType, MessageType | 'follow' | 'unfollow'>;

const anywhere = ['user', 'group', 'room'] as const;
const together = ['group', 'room'] as const;
const alone = ['user'] as const;

/** The kinds of chats that each happens in. */
const chatKinds: Readonly<Record<OtherType, readonly ChatKey['kind'][]>> = {
  unsend: anywhere,
  messageEdited: ['group'],
  join: together,
  leave: together,
  memberJoined: together,
  memberLeft: together,
  postback: anywhere,
  videoPlayComplete: alone,
  beacon: alone,
  accountLink: alone,
  membership: alone,
};

const otherTypes = Object.keys(chatKinds) as OtherType[];

/** LINE's other events, as far as an act of a person can cause them in a chat. */
export function OtherEvents({ chat }: { readonly chat: ChatKey }) {
  const say = useSay();
  const chosen = useSignal<string | undefined>(undefined);
  const types = otherTypes.filter((type) => chatKinds[type].includes(chat.kind));
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
        {types.map((type) => (
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
            body: { type, ...actorOf(chat, ''), ...value.value },
          })}
          onDone={onDone}
        >
          {say(chatWords.send)}
        </Action>
      </div>
    </Sheet>
  );
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
