/** The part of fontkit 2.0 that the PDF renderers use; the package ships no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    /** The characters that it was first drawn for. */
    codePoints: readonly number[];
  }
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** The characters that the font has the glyph for. */
    stringsForGlyph(glyph: number): readonly string[];
    /** Replaceable, because pdfkit calls it without a way to choose features for every run at no cost. */
    layout(
      text: string,
      features?: Readonly<Record<string, boolean>>,
    ): { readonly advanceWidth: number; readonly glyphs: readonly Glyph[] };
  }
  /** Parses a TrueType or OpenType font; throws on anything else. */
  export function create(buffer: Uint8Array, postscriptName?: string): Font;
}

declare namespace PDFKit.Mixins {
  /** What pdfkit 0.20 takes as well and its types do not say. */
  interface PDFAttachmentOptions {
    relationship?: 'Alternative' | 'Data' | 'Source' | 'Supplement';
  }
  interface StructureElementOptions {
    scope?: 'Row' | 'Column';
  }
  interface PDFFont {
    /** pdfkit 0.20 takes a font parsed by fontkit as well (PDFFontFactory.open), which its types do not say. */
    registerFont(name: string, src: import('fontkit').Font): this;
  }
}
