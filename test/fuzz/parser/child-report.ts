/** What the process that feeds the reader tells. Numbers are those of cases, sizes bytes. */
export type ChildReport =
  | { readonly kind: 'begun' | 'stored'; readonly number: number }
  | { readonly kind: 'wrong'; readonly number: number; readonly what: string }
  /** After a garbage collection: what is held; all memory that it has taken. */
  | { readonly kind: 'round'; readonly number: number; readonly held: number; readonly rss: number }
  /** All cases are done; `rss` is the most that it has ever taken. */
  | { readonly kind: 'done'; readonly number: number; readonly held: number; readonly rss: number };
