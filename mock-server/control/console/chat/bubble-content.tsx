import { useConsole, useSay, useTenant } from '../console.ts';
import { Icon } from '../parts/icon.tsx';
import { part } from '../state/api.ts';
import type { ChatItem } from '../state/conversation.ts';
import { chatWords } from '../words/chat.ts';

/** What a message holds, drawn as LINE draws it. All of it is text or bytes: nothing of it is markup. */
export function BubbleContent({ item, kind }: { readonly item: ChatItem; readonly kind: string }) {
  const { event } = item;
  const say = useSay();
  const said = event?.message;
  switch (kind) {
    case 'text':
      return <p dir="auto">{said?.text ?? item.message?.text ?? <em class="faint">{say(chatWords.textGone)}</em>}</p>;
    case 'sticker':
      return (
        <p class="sticker">
          <Icon name="smile" />
          <span>
            {said?.packageId ?? '?'} / {said?.stickerId ?? '?'}
            <br />
            <small>{said?.stickerResourceType ?? ''}</small>
          </span>
        </p>
      );
    case 'location':
      return (
        <p class="place">
          <Icon name="pin" />
          <span>
            <bdi>{said?.title ?? said?.address ?? kind}</bdi>
            <br />
            <small>
              <bdi>{said?.title === undefined ? '' : (said.address ?? '')}</bdi> {said?.latitude}, {said?.longitude}
            </small>
          </span>
        </p>
      );
    default:
      return <MediaContent item={item} kind={kind} />;
  }
}

function MediaContent({ item: { message, event }, kind }: { readonly item: ChatItem; readonly kind: string }) {
  const { api } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const id = message?.id ?? event?.message?.id ?? '';
  const url = api.url(`/tenants/${part(appid)}/messages/${part(id)}/content`);
  const set = event?.message?.imageSet;
  const fileName = message?.fileName ?? event?.message?.fileName ?? kind;
  const isElsewhere = message?.contentProvider === 'external';
  if (kind === 'image' && !isElsewhere) {
    return (
      <a href={url} target="_blank" rel="noreferrer">
        <img src={url} alt={set === undefined ? say(chatWords.picture) : say(chatWords.setOf, set)} loading="lazy" />
      </a>
    );
  }
  if (kind === 'video' && !isElsewhere) return <video src={url} controls preload="metadata" />;
  if (kind === 'audio' && !isElsewhere) return <audio src={url} controls preload="none" />;
  return (
    <a
      class="file"
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={say(chatWords.openContent, { name: fileName })}
    >
      <Icon name="clip" />
      <bdi>{fileName}</bdi>
    </a>
  );
}
