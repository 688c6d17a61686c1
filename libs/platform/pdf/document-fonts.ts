import { EastAsianFonts } from './east-asian-fonts.js';
import { type FontWeight, ofDocument, type PdfFonts } from './pdf-fonts.js';

/** The fonts as one document uses them: those of the process, and those that only this document needs. */
export class DocumentFonts {
  private readonly eastAsian: EastAsianFonts;

  /** @param document that is to know the fonts by their names; none where text is only looked at */
  constructor(
    private readonly shared: PdfFonts,
    document?: PDFKit.PDFDocument,
  ) {
    if (document) shared.registerWith(document);
    this.eastAsian = new EastAsianFonts((name, font) => document?.registerFont(name, ofDocument(font)));
  }

  /** The name of the first font that can draw the character, undefined when none can. */
  fontFor(codePoint: number, weight: FontWeight): string | undefined {
    return this.shared.fontFor(codePoint, weight) ?? this.eastAsian.fontFor(codePoint);
  }

  has(name: string, codePoint: number): boolean {
    return this.shared.has(name, codePoint) || this.eastAsian.has(name, codePoint);
  }
}
