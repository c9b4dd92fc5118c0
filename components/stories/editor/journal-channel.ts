/** Pages of one browser tell each other that somebody signs out. */
import type { Id } from '#lib/domain/kernel/ids.ts';

const NAME = 'countersign-journal';
type Message = { account: Id; say: 'flush' | 'forget' };
type Heard = { flush(): void; forget(): void };

export function hearSignOut(account: Id, heard: Heard): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.account === account) heard[data.say]();
  };
  return () => channel.close();
}

export function tellPages(message: Message): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(message);
  channel.close();
}
