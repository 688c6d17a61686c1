import type { MediaView } from '../../queries/find-messages/media.view.js';
import type { MessageView } from '../../queries/find-messages/message.view.js';

/** What stands above a transcript. */
export interface TranscriptHead {
  readonly conversationId: string;
  readonly practice: {
    readonly name: string;
    readonly address: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  /** BCP 47 tag of the practice. */
  readonly locale: string;
  /** IANA name; the zone of all times. */
  readonly timeZone: string;
  readonly platform: string;
  readonly channelName: string;
  readonly contactName: string | null;
  readonly status: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly exportedAt: Date;
  readonly exportedBy: string;
  readonly withNotes: boolean;
}

export interface TranscriptAuthor {
  readonly kind: MessageView['authorKind'];
  readonly id: string | null;
  /** Null for a contact whose platform shows none, and for the bot. */
  readonly name: string | null;
}

export interface TranscriptMessage {
  readonly kind: 'message';
  readonly id: string;
  readonly position: number;
  readonly at: Date;
  readonly author: TranscriptAuthor;
  readonly text: string;
  /** What was offered to press. */
  readonly buttons: readonly string[];
  readonly files: readonly Pick<MediaView, 'kind' | 'name' | 'contentType' | 'size'>[];
  readonly status: MessageView['status'];
  readonly statusCode: string | null;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly reactions: readonly { readonly emoji: string; readonly at: Date }[];
}

export interface TranscriptNote {
  readonly kind: 'note';
  readonly id: string;
  readonly at: Date;
  readonly author: TranscriptAuthor;
  readonly text: string;
}

export type TranscriptEntry = TranscriptMessage | TranscriptNote;

/** A conversation as it is handed out: read bit by bit, in order. */
export interface Transcript {
  readonly head: TranscriptHead;
  readonly entries: AsyncIterable<TranscriptEntry>;
}
