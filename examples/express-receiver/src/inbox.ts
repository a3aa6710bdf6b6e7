import type { FollowEvent, LineMessage, UnfollowEvent, WebhookEvent } from 'sobot-mock/types';

export interface Contact {
  following: boolean;
  readonly lines: string[];
}

export interface Inbox {
  readonly contacts: ReadonlyMap<string, Contact>;
  handle(event: WebhookEvent): void;
}

/** What people wrote, by who they are. */
export function createInbox(): Inbox {
  const contacts = new Map<string, Contact>();
  const turnedAt = new Map<Contact, number>();

  function contactOf({ source }: WebhookEvent): Contact {
    const id = source.userId ?? 'unknown';
    const contact = contacts.get(id) ?? { following: true, lines: [] };
    contacts.set(id, contact);
    return contact;
  }

  /** Deliveries may come in another order than things happened: of two turns the later one counts. */
  function turn(event: FollowEvent | UnfollowEvent): void {
    const contact = contactOf(event);
    if (event.timestamp < (turnedAt.get(contact) ?? 0)) return;
    turnedAt.set(contact, event.timestamp);
    contact.following = event.type === 'follow';
  }

  return {
    contacts,
    handle(event) {
      switch (event.type) {
        case 'message':
          contactOf(event).lines.push(lineOf(event.message));
          break;
        case 'follow':
        case 'unfollow':
          turn(event);
          break;
        default:
          // LINE adds types of events without notice.
          event satisfies never;
      }
    },
  };
}

function lineOf(message: LineMessage): string {
  switch (message.type) {
    case 'text':
      return message.text;
    case 'image':
    case 'video':
    case 'audio':
      return `[${message.type} ${message.id}]`;
    case 'file':
      return `[file ${message.fileName}, ${message.fileSize} bytes]`;
    case 'location':
      return `[location ${message.latitude}, ${message.longitude}]`;
    case 'sticker':
      return `[sticker ${message.packageId}/${message.stickerId}]`;
    default:
      message satisfies never;
      return '[a message of a kind that this app does not know]';
  }
}
