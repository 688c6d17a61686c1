import type { MessageStatus } from '../../../domain/message-status.js';
import type { ButtonView } from './button.view.js';
import type { MediaView } from './media.view.js';
import type { ReactionView } from './reaction.view.js';

/** A message of a conversation. */
export class MessageView {
  readonly id!: string;
  readonly conversationId!: string;
  /** 1, 2, 3… in its conversation. */
  readonly position!: number;
  readonly direction!: 'inbound' | 'outbound';
  readonly authorKind!: 'contact' | 'bot' | 'user' | 'system';
  readonly authorId!: string | null;
  readonly text!: string;
  /** Offered with the message. */
  readonly buttons!: ButtonView[];
  /** The button that the contact pressed instead of writing. */
  readonly pressedButton!: string | null;
  readonly media!: MediaView[];
  readonly status!: MessageStatus;
  /** Why it failed or is unknown. */
  readonly statusCode!: string | null;
  /** The bot's text in its catalogue, which explains the answer. */
  readonly replyKey!: string | null;
  readonly occurredAt!: Date;
  readonly editedAt!: Date | null;
  /** When the contact took it back: what it said is gone then. */
  readonly deletedAt!: Date | null;
  /** Of contacts. */
  readonly reactions!: ReactionView[];
}
