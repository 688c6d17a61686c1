/** A limit on sends: so many in a window, counted per chat or over the whole channel. */
export interface SendPace {
  readonly per: 'chat' | 'channel';
  readonly sends: number;
  readonly windowSeconds: number;
}
