/** How one attribute has to match (PS3.4, C.2.2.2). */
export type QidoFilter =
  /** It is one of these texts: single value and list of UID matching. */
  | { readonly kind: 'equal'; readonly values: readonly string[] }
  /** `*` stands for any signs, `?` for one (C.2.2.2.4). */
  | { readonly kind: 'wildcard'; readonly pattern: string }
  /** It lies between the two, which belong to it (C.2.2.2.5). Dates are YYYYMMDD, times HHMMSS.FFFFFF. */
  | { readonly kind: 'range'; readonly from: string | undefined; readonly to: string | undefined };
