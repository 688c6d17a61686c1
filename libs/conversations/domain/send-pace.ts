/** A limit on sends: so many in a window, counted per chat or over the whole channel. */
export interface SendPace {
  readonly per: 'chat' | 'channel';
  readonly sends: number;
  readonly windowSeconds: number;
  /** Sends that may come at once, ahead of the pace and made up for after; 1 unless told: evenly spread. */
  readonly burst?: number;
}
