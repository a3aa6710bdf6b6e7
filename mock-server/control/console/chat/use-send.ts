import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { problemText } from '../parts/problem-box.tsx';
import { part, type Call } from '../state/api.ts';
import type { ActOutcome, ChatKey } from '../state/conversation.ts';
import { chatWords } from '../words/chat.ts';
import { actorOf, fileActs } from './draft.ts';
import { mostBytes, readFiles } from './read-files.ts';

/** Sends what the person does. */
export interface Send {
  readonly call: (acts: readonly object[]) => Call;
  /** Whether it has worked. */
  readonly acts: (acts: readonly object[]) => Promise<boolean>;
  readonly files: (files: readonly File[]) => Promise<void>;
}

export function useSend(chat: ChatKey, speaker: Signal<string>, quoted: Signal<string | undefined>): Send {
  const { api, people, conversations, notices } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const call = (acts: readonly object[]): Call => {
    const whole = acts.map((act) => ({
      ...act,
      ...actorOf(chat, speaker.value),
      ...(quoted.value !== undefined && takesQuote(act) && { quotedMessageId: quoted.value }),
    }));
    return { method: 'POST', path: `/tenants/${part(appid)}/events`, body: whole.length === 1 ? whole[0] : whole };
  };
  /** What was sent last: each goes after the one before it has arrived. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  async function acts(list: readonly object[]): Promise<boolean> {
    const [request, quote] = [call(list), quoted.value];
    quoted.value = undefined;
    const answering = last.current.then(() =>
      api.call<ActOutcome | { readonly items: readonly ActOutcome[] }>(request),
    );
    last.current = answering;
    const answer = await answering;
    if (!answer.ok) {
      quoted.value ??= quote;
      notices.say('bad', problemText(answer.problem, say));
      return false;
    }
    const outcomes = 'items' in answer.value ? answer.value.items : [answer.value];
    for (const outcome of outcomes) {
      conversations.takeOutcome(appid, outcome);
      if (people.named(outcome.recipient.id) === undefined) people.put(appid, outcome.recipient);
    }
    return true;
  }
  async function files(list: readonly File[]): Promise<void> {
    const tooLarge = list.find(({ size }) => size > mostBytes);
    const total = list.reduce((sum, { size }) => sum + size, 0);
    if (total > mostBytes) {
      const name = tooLarge?.name ?? list.map((file) => file.name).join(', ');
      const [size, most] = [Math.ceil(total / 1e6), mostBytes / 1e6];
      return notices.say('bad', say(chatWords.tooLarge, { name, size, most }));
    }
    const setId = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    // A folder can be dropped, and a file be gone by now.
    const read = await readFiles(list).catch(({ message: name }: Error) =>
      notices.say('bad', say(chatWords.unreadable, { name })),
    );
    if (read !== undefined) await acts(fileActs(read, setId.toUpperCase()));
  }
  return { call, acts, files };
}

function takesQuote(act: object): boolean {
  return 'type' in act && (act.type === 'text' || act.type === 'sticker');
}
