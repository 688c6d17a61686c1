import type { QuickReply } from './thread-message.js';

/** Why something did not go, as far as it changes what the visitor can do. */
export type Refusal = 'network' | 'file-too-large' | 'file-type' | 'too-many' | 'refused';

/** A message of the visitor that the thread does not show yet. */
export interface Outgoing {
  /** Sent again under the same id it is stored once. */
  readonly id: string;
  readonly text: string;
  readonly button?: QuickReply;
  readonly file?: File;
  readonly at: Date;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Of the upload, from 0 to 1. */
  progress: number;
  /** Of the uploaded file. */
  fileId?: string;
  refusal?: Refusal;
}
