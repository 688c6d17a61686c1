/** One line of a feed. */
export interface FeedEntry {
  /** Its place among all of its organization: later ones are higher, with holes. */
  readonly position: number;
}

/**
 * Where the entries of a feed are kept, organization by organization. Whoever sees a position must see all smaller ones,
 * then and later: an entry never appears before one that was read.
 */
export interface FeedSource<Entry extends FeedEntry> {
  /** The position of the newest entry that is kept; 0 for none. */
  head(organizationId: string): Promise<number>;
  /** Whether all that came after this position is still kept. */
  reaches(organizationId: string, position: number): Promise<boolean>;
  /** What came after this position, in order, at most `limit`. */
  after(organizationId: string, position: number, limit: number): Promise<readonly Entry[]>;
}
