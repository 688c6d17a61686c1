/** The shape of a window (PS3.3, C.11.2.1.2 and C.11.2.1.3). */
export type WindowShape = 'linear' | 'linear-exact' | 'sigmoid';

/** The values that fill the greys from black to white. */
export interface GreyWindow {
  readonly center: number;
  readonly width: number;
  readonly shape: WindowShape;
}

/** A table of PS3.3, C.11.1.1.1: values below the first one map to its first entry, those above its end to the last. */
export interface LookupTable {
  readonly first: number;
  /** Significant bits of each entry. */
  readonly bits: number;
  readonly entries: Uint16Array;
}

/** How stored values become visible ones (PS3.4, N.2). */
export interface Presentation {
  /** Modality transformation: a table, or slope and intercept. */
  readonly modalityLut?: LookupTable;
  readonly rescale?: { readonly slope: number; readonly intercept: number };
  /** VOI transformation; the first that is usable counts. */
  readonly window?: GreyWindow;
  readonly voiLut?: LookupTable;
  readonly palette?: { readonly red: LookupTable; readonly green: LookupTable; readonly blue: LookupTable };
  /** Presentation LUT Shape is INVERSE. */
  readonly inverse?: boolean;
  /** Stored values that mean no image (PS3.3, C.7.5.1.1.2), both included. */
  readonly padding?: { readonly from: number; readonly to: number };
}
