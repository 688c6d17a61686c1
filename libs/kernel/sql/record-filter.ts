/** A span of time or days, as PostgreSQL reads them; open where an end is missing. */
export interface RecordSpan {
  readonly from?: string;
  /** The first moment that is no longer in it. */
  readonly before?: string;
  /** Everything but the span is meant. */
  readonly outside?: true;
}

/** What a field of a record has to be. Of several values one is enough; none at all is met by nothing. */
export type RecordFilter = { readonly field: string } & (
  | { readonly kind: 'equal'; readonly values: readonly string[] }
  /** A word of it begins so, or it holds this, whatever the case and the accents. */
  | { readonly kind: 'starts' | 'contains'; readonly values: readonly string[] }
  | { readonly kind: 'span'; readonly spans: readonly RecordSpan[] }
  | { readonly kind: 'present'; readonly present: boolean }
  /** A value that somebody gives out; either alone is enough to look for. */
  | {
      readonly kind: 'identified';
      readonly identifiers: readonly { readonly value?: string; readonly issuer?: string }[];
    }
);
