/** What a platform says about its calls to a channel. */
export type ChannelHealth =
  | { readonly kind: 'healthy' }
  /** It does not call us as it should; `code` says what is wrong, in the words of the platform's adapter. */
  | {
      readonly kind: 'broken';
      readonly code: string;
      /** Whether connecting again sets it right. */
      readonly repairable?: boolean;
    }
  /** It cannot be asked, or did not answer now. */
  | { readonly kind: 'unknown' };
