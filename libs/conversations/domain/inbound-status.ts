/** What a platform tells of messages of ours, which it names in one way or another. */
export interface InboundStatus {
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** Our own id, where the platform was given it and gives it back. */
  readonly messageId: string | null;
  readonly platformMessageId: string | null;
  /** All that were sent until then, ISO 8601: a watermark, which names no message. */
  readonly until: string | null;
  /** All that were written until then by our own clock, ISO 8601: the watermark of a page that shows our times. */
  readonly untilWritten?: string;
  /** Why it failed, as the platform's code: `whatsapp.131047`. */
  readonly code: string | null;
}
