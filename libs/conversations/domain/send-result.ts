import type { SendPace } from './send-pace.js';

/**
 * What became of a send. `unknown`: it may or may not have reached the person; it is never repeated blindly.
 * `retry-after`: it certainly was not sent and may be tried again after so many seconds.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly platformMessageId: string }
  | {
      readonly kind: 'retry-after';
      readonly seconds: number;
      readonly code: string;
      /** Whom it concerns, where the platform says so. */
      readonly scope?: SendPace['per'];
    }
  | { readonly kind: 'permanent'; readonly code: SendFailure }
  | { readonly kind: 'unknown'; readonly code: string };

/** Why a platform will never send a message. */
export type SendFailure = 'recipient-gone' | 'credentials-refused' | 'message-refused';
