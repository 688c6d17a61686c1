/** A version of a bot. It never changes. */
export class BotVersionView {
  /** 1, 2, 3… of its bot. */
  readonly number!: number;
  readonly locale!: string;
  /** It is the one that answers. */
  readonly answers!: boolean;
  readonly publishedAt!: Date;
  /** The user or API key; null for what Isocenter did by itself. */
  readonly publishedById!: string | null;
  readonly publishedByName!: string | null;
  /** The replay that was looked at before; null where none was named, or it is gone: they are kept for 30 days. */
  readonly replayId!: string | null;
}
