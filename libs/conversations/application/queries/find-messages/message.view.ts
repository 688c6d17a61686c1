import type { MessageStatus } from '../../../domain/message-status.js';
import type { TemplateNameView } from '../find-channels/template-name.view.js';
import type { ButtonView } from './button.view.js';
import type { MediaView } from './media.view.js';
import type { ReactionView } from './reaction.view.js';
import type { SourceView } from './source.view.js';
import type { TranslationView } from './translation.view.js';

/** A message of a conversation. */
export class MessageView {
  readonly id!: string;
  readonly conversationId!: string;
  /** 1, 2, 3… in its conversation. */
  readonly position!: number;
  readonly direction!: 'inbound' | 'outbound';
  /** `outside`: somebody of the practice, or another application of it, who answered without Isocenter. */
  readonly authorKind!: 'contact' | 'bot' | 'user' | 'system' | 'outside';
  /** Of `outside` the place: `meta-inbox`, `whatsapp-business-app` or `other-app`. */
  readonly authorId!: string | null;
  readonly text!: string;
  /** Offered with the message. */
  readonly buttons!: ButtonView[];
  /** What of the practice's knowledge the bot's answer rests on. */
  readonly sources!: SourceView[];
  /** The button that the contact pressed instead of writing. */
  readonly pressedButton!: string | null;
  readonly media!: MediaView[];
  readonly status!: MessageStatus;
  /** Why it failed or is unknown. */
  readonly statusCode!: string | null;
  /** The bot's text in its catalogue, which explains the answer. */
  readonly replyKey!: string | null;
  /** The approved template that was sent, which says what the text does. */
  readonly template!: TemplateNameView | null;
  readonly occurredAt!: Date;
  readonly editedAt!: Date | null;
  /** When the contact took it back: what it said is gone then. */
  readonly deletedAt!: Date | null;
  /** Of contacts. */
  readonly reactions!: ReactionView[];
  /** Null where staff can read the message, or nothing translates here. */
  readonly translation!: TranslationView | null;
}
