import type { PlatformKey } from '../../../domain/platform-key.js';
import type { SnippetPartView } from './snippet-part.view.js';

/** A message or a note that holds the words. */
export class FoundTextView {
  readonly id!: string;
  readonly kind!: 'message' | 'note';
  readonly conversationId!: string;
  readonly contactName!: string | null;
  readonly channelId!: string;
  readonly platform!: PlatformKey;
  readonly authorKind!: 'contact' | 'bot' | 'user' | 'system' | 'outside';
  /** Of a note, when it was written. */
  readonly authorName!: string | null;
  /** The message's place in its conversation; null for a note. */
  readonly position!: number | null;
  readonly occurredAt!: Date;
  /** The text around the first word that was found, as plain text in parts. */
  readonly snippet!: SnippetPartView[];
}
