/** A message as the server tells it (`ThreadMessageView`). */
export interface ThreadMessage {
  readonly id: string;
  /** The id that this page, or another of the same visitor, gave it. */
  readonly clientId: string | null;
  readonly direction: 'inbound' | 'outbound';
  readonly authorKind: 'contact' | 'bot' | 'user' | 'system';
  readonly text: string;
  readonly buttons: readonly QuickReply[];
  readonly media: readonly Media[];
  readonly occurredAt: string;
}

export interface QuickReply {
  readonly id: string;
  readonly label: string;
}

export interface Media {
  readonly kind: string;
  readonly name: string | null;
  readonly contentType: string | null;
  readonly size: number | null;
  readonly status: string | null;
  readonly path: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string | null;
}
