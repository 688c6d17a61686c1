/** One page of items. */
export interface PagedResult<Item> {
  readonly items: Item[];
  /** Give it back as `cursor` for the next page; null at the end. */
  readonly nextCursor: string | null;
  /** The number of all items, when it was asked for. */
  readonly total?: number;
}
