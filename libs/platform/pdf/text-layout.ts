import { drawableText, runsOf } from './drawable-text.js';
import type { FontWeight, PdfFonts } from './pdf-fonts.js';
import { directionOf, mirrored, startsRightToLeft, visualOrder } from './visual-order.js';

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

interface Word {
  readonly text: string;
  readonly width: number;
}

/** Breaks text into lines of a width, each in visual order and split by font. */
export class TextLayout {
  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly fonts: PdfFonts,
  ) {}

  /** At least one line; an empty paragraph gives an empty line. */
  lines(text: string, style: TextStyle, width: number): readonly TextLine[] {
    return drawableText(text)
      .split('\n')
      .flatMap((paragraph) => {
        const rightToLeft = startsRightToLeft(paragraph);
        return this.wrap(paragraph.trimEnd(), style, width).map((words) =>
          this.line(words, style, rightToLeft),
        );
      });
  }

  private wrap(paragraph: string, style: TextStyle, width: number): readonly (readonly Word[])[] {
    const space = this.widthOf(' ', style);
    const lines: Word[][] = [];
    let line: Word[] = [];
    let used = 0;
    for (const word of paragraph.split(' ').flatMap((text) => this.fitting(text, style, width))) {
      const needed = line.length === 0 ? word.width : used + space + word.width;
      if (line.length > 0 && needed > width) {
        lines.push(line);
        line = [word];
        used = word.width;
      } else {
        line.push(word);
        used = needed;
      }
    }
    return [...lines, line];
  }

  /** The word, or its parts when it alone is wider than a line (a UID, a link, a script without spaces). */
  private fitting(text: string, style: TextStyle, width: number): readonly Word[] {
    const whole = { text, width: this.widthOf(text, style) };
    if (whole.width <= width) return [whole];
    const parts: string[] = [''];
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
      const longer = `${parts.at(-1) ?? ''}${segment}`;
      if (parts.at(-1) !== '' && this.widthOf(longer, style) > width) parts.push(segment);
      else parts[parts.length - 1] = longer;
    }
    return parts.map((part) => ({ text: part, width: this.widthOf(part, style) }));
  }

  private line(words: readonly Word[], style: TextStyle, rightToLeft: boolean): TextLine {
    const mixed = rightToLeft || words.some((word) => directionOf(word.text) === 'right-to-left');
    const texts = mixed
      ? visualOrder(words, rightToLeft).map((word) => word.text)
      : [words.map((w) => w.text).join(' ')];
    const space = this.widthOf(' ', style);
    const pieces: TextPiece[] = [];
    let x = 0;
    texts.forEach((text, index) => {
      if (index > 0) x += space;
      for (const run of this.runs(text, style)) {
        const width = this.measure(run.text, run.font, style.size);
        pieces.push({ ...run, x, width });
        x += width;
      }
    });
    return { pieces, width: x, rightToLeft };
  }

  private runs(text: string, style: TextStyle) {
    const runs = runsOf(text, style.weight, this.fonts);
    if (directionOf(text) !== 'right-to-left') return runs;
    return runs
      .map((run) => (directionOf(run.text) === 'neutral' ? { ...run, text: mirrored(run.text) } : run))
      .toReversed();
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
