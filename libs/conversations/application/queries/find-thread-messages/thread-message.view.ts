import type { ButtonView } from '../find-messages/button.view.js';
import type { MediaView } from '../find-messages/media.view.js';

/** A message as the visitor of the webchat sees it. */
export class ThreadMessageView {
  readonly id!: string;
  /** The id that the visitor's page made, for its own messages. */
  readonly clientId!: string | null;
  readonly direction!: 'inbound' | 'outbound';
  /** Who wrote it: the visitor (`contact`), the bot, a person of the practice (`user`) or the practice's system. */
  readonly authorKind!: 'contact' | 'bot' | 'user' | 'system';
  readonly text!: string;
  /** Offered with the message; a press is sent as a message with its id and label. */
  readonly buttons!: ButtonView[];
  /** Files and the like that go with it; a stored file is read at its path, with the session's header. */
  readonly media!: MediaView[];
  readonly occurredAt!: Date;
}
