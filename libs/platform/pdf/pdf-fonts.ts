import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';
import { hasRightToLeft } from './visual-order.js';

export type FontWeight = 'regular' | 'bold';

const WEIGHTS: Record<FontWeight, readonly string[]> = {
  regular: ['NotoSans-Regular', 'DejaVuSans'],
  bold: ['NotoSans-Bold', 'NotoSans-Regular', 'DejaVuSans'],
};

/** Ligatures that a script requires are among the optional ones of fonts for Arabic (DejaVu Sans: lam-alef with a hamza or madda). */
const REQUIRED = { dlig: false };
const NO_LIGATURES = { ...REQUIRED, liga: false, clig: false };

/**
 * The fonts that most documents need, parsed once per process: parsing is most of what a small PDF costs.
 * Noto Sans writes Latin, Cyrillic, Greek and Vietnamese; DejaVu Sans adds Armenian, Georgian, Hebrew, Arabic and
 * the mathematical signs of findings (≥, →, ✓). Licences lie beside the files in `assets/`.
 */
export class PdfFonts {
  private static shared: PdfFonts | undefined;
  private readonly fonts = new Map<string, Font>();

  private constructor() {
    for (const name of new Set(Object.values(WEIGHTS).flat())) {
      this.fonts.set(name, create(readFileSync(new URL(`./assets/${name}.ttf`, import.meta.url))));
    }
  }

  static load(): PdfFonts {
    return (PdfFonts.shared ??= new PdfFonts());
  }

  /** Makes the fonts known to a document by name; a font that is not used is not embedded. */
  registerWith(document: PDFKit.PDFDocument): void {
    for (const [name, font] of this.fonts) document.registerFont(name, ofDocument(font));
  }

  /** The name of the first font of the weight's chain that can draw the character, undefined when none can. */
  fontFor(codePoint: number, weight: FontWeight): string | undefined {
    return WEIGHTS[weight].find((name) => this.has(name, codePoint));
  }

  has(name: string, codePoint: number): boolean {
    return this.fonts.get(name)?.hasGlyphForCodePoint(codePoint) ?? false;
  }
}

/**
 * The font as one document sees it: the parsed tables are shared, the glyphs are not. fontkit keeps with each glyph the
 * characters it first stood for, none when it was first met as a part of another (the Z of Ż), and pdfkit writes these
 * into the document's character map: shared glyphs would make the text of a document depend on those before it.
 *
 * Optional ligatures are off: with one glyph for "ffi", searching and copying depend on how well a reader maps it back.
 * Those of Arabic stay, and are {@link named} by their presentation forms. A mark that a font cannot place is drawn where it falls.
 */
export function ofDocument(font: Font): Font {
  const view = Object.create(font, { _glyphs: { value: {} } }) as Font;
  view.layout = (text) => {
    const run = layoutOf(font, view, text);
    for (const glyph of run.glyphs) named(glyph, font);
    return run;
  };
  return view;
}

function layoutOf(font: Font, view: Font, text: string): ReturnType<Font['layout']> {
  const features = hasRightToLeft(text) ? REQUIRED : NO_LIGATURES;
  try {
    return font.layout.call(view, text, features);
  } catch (error) {
    // A font may have no place for a mark on a letter (NULL anchor, OpenType 1.9, GPOS lookup type 4); fontkit 2.0.4 wants one.
    if (!(error instanceof TypeError)) throw error;
    return font.layout.call(view, text, { ...features, mark: false, mkmk: false });
  }
}

/**
 * A glyph of several letters that are read from right to left stands for one character, where Unicode has one for all of
 * them: U+FEFB for lam-alef. Readers turn the order of characters, poppler that of the letters of one glyph as well: "لا"
 * (no) would be copied as "ال" (the). Readers take the character apart again when they turn what they read into words.
 */
function named(glyph: Glyph, font: Font): void {
  const letters = String.fromCodePoint(...glyph.codePoints);
  if (glyph.codePoints.length < 2 || !hasRightToLeft(letters)) return;
  const form = font.stringsForGlyph(glyph.id).find((one) => one.normalize('NFKC') === letters);
  const codePoint = form === letters ? undefined : form?.codePointAt(0);
  if (codePoint !== undefined) glyph.codePoints = [codePoint];
}
