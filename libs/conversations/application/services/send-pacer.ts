import type { SendPace } from '../../domain/send-pace.js';

/** A message that wants to go out. */
export interface PacedSend {
  readonly channelId: string;
  /** Names the chat within the channel. */
  readonly threadKey: string;
  readonly messageId: string;
}

/** When a message's turn is; times are ahead of now, in milliseconds. */
export type SendTurn =
  /** Its place is taken: it goes when so much time has passed, a moment at most. */
  | { readonly goes: true; readonly inMs: number }
  /** It comes back then and asks again. */
  | { readonly goes: false; readonly inMs: number };

/** Keeps the pace that a platform allows, over all processes that send. */
export abstract class SendPacer {
  abstract turn(send: PacedSend, rules: readonly SendPace[]): Promise<SendTurn>;

  /**
   * Nobody sends for so long: the platform refused a message and said when to come back.
   *
   * @param scope whom it meant; where it did not say, the chat, and the channel too once a second chat is refused
   */
  abstract pause(
    send: Pick<PacedSend, 'channelId' | 'threadKey'>,
    scope: SendPace['per'] | undefined,
    seconds: number,
  ): Promise<void>;

  /** Forgets chats that nothing was sent in for long, within the open transaction; answers how many. */
  abstract sweep(): Promise<number>;
}
