import type { Readable } from 'node:stream';
import type { Button } from './bot/button.js';

/** One message to a person, small enough for its platform. */
export interface OutboundMessage {
  /** Our id of it; platforms that can refuse a repeated send are given it. */
  readonly messageId: string;
  readonly threadKey: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** A file that goes with the text. */
  readonly file?: OutboundFile;
  /** Sent in place of the text where only an approved template may be (WhatsApp outside of the window). */
  readonly template?: OutboundTemplate;
  /** A person of the practice writes when software may no more; a platform may want it said (Messenger). */
  readonly tag?: 'human-agent';
}

export interface OutboundFile {
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Opens its content; once a send. */
  open(): Promise<Readable>;
}

/** A text that the platform has approved, by name, with what fills its places. */
export interface OutboundTemplate {
  readonly name: string;
  /** As the platform writes it, `en_US`. */
  readonly language: string;
  /** For {{1}}, {{2}}…, in order. */
  readonly parameters: readonly string[];
}
