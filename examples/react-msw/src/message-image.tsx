import { useEffect, useState, type ReactNode } from 'react';
import type { SobotClient } from './sobot-client.ts';

export interface MessageImageProps {
  readonly client: SobotClient;
  readonly channelId: string;
  readonly messageId: string;
}

export function MessageImage({ client, channelId, messageId }: MessageImageProps): ReactNode {
  const [url, setUrl] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    client.getMediaUrl(channelId, messageId).then(
      (found) => isCurrent && setUrl(found),
      () => isCurrent && setHasFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, channelId, messageId]);

  if (hasFailed) return <p>The image is gone</p>;
  return url === undefined ? null : <img src={url} alt="What the customer sent" onError={() => setHasFailed(true)} />;
}
