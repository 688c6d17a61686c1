import { drawableText, runsOf, type TextRun } from './drawable-text.js';
import type { DocumentFonts } from './document-fonts.js';
import type { FontWeight } from './pdf-fonts.js';
import { lineUnits } from './line-units.js';
import { hasRightToLeft, mirrored, startsRightToLeft, visualOrder } from './visual-order.js';

export interface TextStyle {
  readonly weight: FontWeight;
  /** In points. */
  readonly size: number;
  readonly color: string;
}

/** A stretch of one font at its place from the line's left end; lengths in points. */
export interface TextPiece {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly width: number;
}

export interface TextLine {
  readonly pieces: readonly TextPiece[];
  readonly width: number;
  readonly rightToLeft: boolean;
}

/** What a line may end after. */
interface Unit {
  readonly text: string;
  readonly width: number;
  /** Whether it follows the one before it without a space. */
  readonly attached: boolean;
}

/** A line and whether it was broken at a space. */
interface WrappedLine {
  readonly text: string;
  readonly spaced: boolean;
}

/** Breaks text into lines of a width, each in visual order and split by font. */
export class TextLayout {
  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly fonts: DocumentFonts,
  ) {}

  /** At least one line; an empty paragraph gives an empty line. */
  lines(text: string, style: TextStyle, width: number): readonly TextLine[] {
    return drawableText(text)
      .split('\n')
      .flatMap((paragraph) => {
        const rightToLeft = startsRightToLeft(paragraph);
        return this.wrap(paragraph.trimEnd(), style, width).map(({ text: line, spaced }) => {
          const drawn = this.line(line, style, rightToLeft);
          return spaced ? this.continued(drawn, style) : drawn;
        });
      });
  }

  /**
   * The line with a space behind its end. Nobody sees it, but words are told apart by it when lines are read one after the
   * other (ISO 32000-1, 14.8.2.5).
   */
  continued(line: TextLine, style: TextStyle): TextLine {
    const space = runsOf(' ', style.weight, this.fonts).map((run) => ({ ...run, x: line.width, width: 0 }));
    return { ...line, pieces: [...line.pieces, ...space] };
  }

  private wrap(paragraph: string, style: TextStyle, width: number): readonly WrappedLine[] {
    const space = this.widthOf(' ', style);
    const lines: WrappedLine[] = [];
    let line = '';
    let used = 0;
    const units = paragraph.split(' ').flatMap((word) => this.unitsOf(word, style, width));
    units.forEach(({ text, width: wide, attached }, index) => {
      const gap = attached ? 0 : space;
      if (index > 0 && used + gap + wide > width) {
        lines.push({ text: line, spaced: !attached });
        line = text;
        used = wide;
      } else {
        line += index === 0 || attached ? text : ` ${text}`;
        used += (index === 0 ? 0 : gap) + wide;
      }
    });
    return [...lines, { text: line, spaced: false }];
  }

  /** A word as one unit, as several where its script breaks anywhere, or in parts that fit when it is wider than a line. */
  private unitsOf(word: string, style: TextStyle, width: number): readonly Unit[] {
    return lineUnits(word)
      .flatMap((text) => this.fitting(text, style, width))
      .map((text, index) => ({ text, width: this.widthOf(text, style), attached: index > 0 }));
  }

  /** The text, or its parts when it alone is wider than a line (a UID, a link). */
  private fitting(text: string, style: TextStyle, width: number): readonly string[] {
    if (this.widthOf(text, style) <= width) return [text];
    const parts: string[] = [''];
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
      const longer = `${parts.at(-1) ?? ''}${segment}`;
      if (parts.at(-1) !== '' && this.widthOf(longer, style) > width) parts.push(segment);
      else parts[parts.length - 1] = longer;
    }
    return parts;
  }

  private line(text: string, style: TextStyle, rightToLeft: boolean): TextLine {
    const pieces: TextPiece[] = [];
    let x = 0;
    for (const run of this.runs(text, style, rightToLeft)) {
      const width = this.measure(run.text, run.font, style.size);
      pieces.push({ ...run, x, width });
      x += width;
    }
    return { pieces, width: x, rightToLeft };
  }

  /** From left to right. Letters that are read from right to left are turned by the font's own layout, signs are not. */
  private runs(text: string, style: TextStyle, rightToLeft: boolean): readonly TextRun[] {
    if (!rightToLeft && !hasRightToLeft(text)) return runsOf(text, style.weight, this.fonts);
    return visualOrder(text, rightToLeft).flatMap((stretch) => {
      const runs = runsOf(stretch.text, style.weight, this.fonts);
      if (!stretch.rightToLeft) return runs;
      return runs
        .map((run) => (hasRightToLeft(run.text) ? run : { ...run, text: mirrored(run.text) }))
        .toReversed();
    });
  }

  private widthOf(text: string, style: TextStyle): number {
    return runsOf(text, style.weight, this.fonts).reduce(
      (sum, run) => sum + this.measure(run.text, run.font, style.size),
      0,
    );
  }

  private measure(text: string, font: string, size: number): number {
    return this.document.font(font, size).widthOfString(text);
  }
}
