import type { Button } from './bot/button.js';

/** One message to a person, small enough for its platform. */
export interface OutboundMessage {
  /** Our id of it; platforms that can refuse a repeated send are given it. */
  readonly messageId: string;
  readonly threadKey: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** A person of the practice writes when software may no more; a platform may want it said (Messenger). */
  readonly tag?: 'human-agent';
}
