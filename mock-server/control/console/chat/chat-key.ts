import type { ChatKey } from '../state/conversation.ts';

/** Whose chat an address names: `U…` a person's, `group:C…`, `room:R…`. */
export function readChat(id: string | undefined): ChatKey | undefined {
  if (id === undefined) return undefined;
  const [, kind, rest] = /^(group|room):(.+)$/s.exec(id) ?? [];
  return kind === undefined ? { kind: 'user', id } : { kind: kind as 'group' | 'room', id: rest! };
}

export function chatId({ kind, id }: ChatKey): string {
  return kind === 'user' ? id : `${kind}:${id}`;
}
