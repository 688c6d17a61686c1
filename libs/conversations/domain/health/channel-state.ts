/** Whether a channel's platform calls us as it should; `unknown` before it could be asked. */
export type ChannelState = 'unknown' | 'healthy' | 'broken' | 'silent';

export interface ChannelHealthRecord {
  readonly health: ChannelState;
  /** What is wrong: the platform's word, or `silent`. */
  readonly healthCode: string | null;
  /** When connecting again last set it right. */
  readonly repairedAt: Date | null;
}

/** What an inspection found. */
export interface Inspection {
  readonly kind: 'healthy' | 'broken' | 'unknown';
  readonly code: string | null;
  /** Nobody has called for longer than usual. */
  readonly silent: boolean;
  /** It was broken, and was connected again. */
  readonly repaired: boolean;
  readonly at: Date;
}
