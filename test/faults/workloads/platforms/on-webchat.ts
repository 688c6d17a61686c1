import { randomUUID } from 'node:crypto';
import { until } from '#test/support/until';
import type { Site } from '../workload.js';
import type { Chat, Messenger, Seen, SendCall, Telling } from './messenger.js';
import { Retries } from './retries.js';

interface Item {
  readonly id: string;
  readonly direction: string;
  readonly text: string;
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
}

const JSON_TYPE = { 'content-type': 'application/json' };
const PATIENCE_MS = 60_000;

/** The practice's own chat: the page writes one message after the other, and asks for what came. */
export class OnWebchat implements Messenger {
  readonly platform = 'webchat';
  readonly env = {};
  readonly credentials = {};
  readonly refusalMs = 0;
  /** Nothing is called: what is stored is sent. */
  readonly sends: readonly SendCall[] = [];
  private readonly sessions = new Map<string, string>();
  private address = '';

  connect(channelId: string, { publicUrl }: Site): Promise<void> {
    this.address = `${publicUrl}/v1/webchat/${channelId}`;
    return Promise.resolve();
  }

  async enter(): Promise<Chat> {
    const session = await until('a session of the webchat', () => this.openSession(), PATIENCE_MS);
    const [, claims = ''] = session.split('.');
    const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub: string };
    this.sessions.set(sub, session);
    let items: Item[] = [];
    return {
      name: sub,
      write: (text) => this.telling({ text }, text, session),
      press: (label) => {
        const button = items.flatMap(({ buttons }) => buttons).find((one) => one.label === label);
        return button && this.telling({ button: { id: button.id, label } }, label, session);
      },
      forge: (text) => this.telling({ text }, text, `${session}x`),
      seen: async () => {
        items = (await this.read(session)) ?? items;
        return items.map(seenIn(sub));
      },
    };
  }

  async seen(): Promise<Seen[]> {
    const found: Seen[] = [];
    for (const [chat, session] of this.sessions) {
      const items = await until('the messages of a visitor', () => this.read(session), PATIENCE_MS);
      found.push(...items.map(seenIn(chat)));
    }
    return found;
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  private telling(what: object, text: string, session: string): Telling {
    const id = randomUUID();
    return {
      key: `webchat/${id}`,
      text,
      keepsOrder: true,
      pauseMs: Retries.untilTaken,
      tell: async () => {
        const response = await fetch(`${this.address}/messages`, {
          method: 'POST',
          headers: { ...JSON_TYPE, 'x-webchat-session': session },
          body: JSON.stringify({ id, ...what }),
        });
        return response.status;
      },
    };
  }

  private async openSession(): Promise<string | undefined> {
    const answer = await fetch(`${this.address}/sessions`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{}',
    });
    return answer.ok ? ((await answer.json()) as { session: string }).session : undefined;
  }

  /** Our messages to a visitor, the oldest first; undefined when there was no answer. */
  private async read(session: string): Promise<Item[] | undefined> {
    const answer = await fetch(`${this.address}/messages?limit=100&sort=place`, {
      headers: { 'x-webchat-session': session },
    }).catch(() => undefined);
    if (!answer?.ok) return undefined;
    const { items } = (await answer.json()) as { items: Item[] };
    return items.filter(({ direction }) => direction === 'outbound');
  }
}

const seenIn =
  (chat: string) =>
  ({ id, text }: Item): Seen => ({ chat, id, text });
