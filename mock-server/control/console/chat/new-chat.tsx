import { useSignal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { Icon } from '../parts/icon.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { part } from '../state/api.ts';
import type { ActOutcome } from '../state/conversation.ts';
import { chatWords } from '../words/chat.ts';

/** Somebody new who follows the account, or a group to speak in. */
export function NewChat() {
  const { people, places, conversations } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const isGroup = useSignal(false);
  const groupId = useSignal('C');
  const channelId = useSignal('');
  function onFollowed(value: unknown): void {
    const outcome = value as ActOutcome;
    conversations.takeOutcome(appid, outcome);
    people.put(appid, outcome.recipient);
    places.go({ view: 'chat', id: outcome.recipient.id });
  }
  function openGroup(event: Event): void {
    event.preventDefault();
    isGroup.value = false;
    if (groupId.value !== '') places.go({ view: 'chat', id: `group:${groupId.value}` });
  }
  const path = `/tenants/${part(appid)}/events`;
  return (
    <div class="row">
      <Action
        kind="main"
        call={() => ({
          method: 'POST',
          path,
          body: { type: 'follow', ...(channelId.value !== '' && { channelId: channelId.value }) },
        })}
        onDone={onFollowed}
      >
        <Icon name="plus" />
        {say(chatWords.newPerson)}
      </Action>
      <button type="button" onClick={() => (isGroup.value = true)}>
        {say(chatWords.newGroup)}
      </button>
      {isGroup.value && (
        <Sheet title={say(chatWords.newGroup)} onClose={() => (isGroup.value = false)}>
          <form class="form-fields" onSubmit={openGroup}>
            <label class="field">
              {say(chatWords.groupId)}
              <input value={groupId.value} onInput={({ currentTarget }) => (groupId.value = currentTarget.value)} />
            </label>
            <button class="main" type="submit">
              {say(chatWords.newGroup)}
            </button>
          </form>
        </Sheet>
      )}
    </div>
  );
}
