/** What an attempt to send came to. */
export type SendResult =
  | { readonly outcome: 'sent'; readonly sentTo: string }
  /** The conversation has the message and will tell what becomes of it. */
  | { readonly outcome: 'handed-over' }
  | { readonly outcome: 'failed' | 'unknown'; readonly errorCode: string }
  /** Nothing was sent, and another attempt may succeed. */
  | { readonly outcome: 'retry'; readonly errorCode: string; readonly retryAfterSeconds?: number };
