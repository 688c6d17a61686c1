import { DocumentFonts } from './document-fonts.js';
import { drawableText } from './drawable-text.js';
import { PdfFonts } from './pdf-fonts.js';
import { PAGE } from './pdf-theme.js';
import { TextLayout, type TextLine, type TextStyle } from './text-layout.js';
import { hasRightToLeft } from './visual-order.js';

/** Noto Sans has its ascent at 1.069 em; with this leading its lines neither touch nor drift apart. */
const LEADING = 1.36;
const ASCENT = 1.07;

export interface Box {
  readonly x: number;
  readonly width: number;
}

/** What a structure element says beside its content. */
export interface ElementOptions {
  /** What a picture shows, for those who do not see it. */
  readonly alternative?: string;
  /** What is read in place of what is drawn. */
  readonly actual?: string;
  /** What a header cell is the header of. */
  readonly scope?: 'Row' | 'Column';
  /** Where a picture stands: left, top, right and bottom. */
  readonly bounds?: readonly [number, number, number, number];
}

/**
 * A pen on the pages of one document: a vertical position that only moves down, page breaks, and the tags (ISO 32000-1,
 * 14.8) that make it readable to a screen reader. All lengths are points from the top left corner.
 */
export class PdfCanvas {
  y: number = PAGE.top;
  /** What stays free below, for lines at the foot of each page. */
  private below: number = PAGE.bottom;
  private readonly layout: TextLayout;
  private readonly root: PDFKit.PDFStructureElement;
  /** What is drawn now becomes a part of it. */
  private parent: PDFKit.PDFStructureElement;

  constructor(readonly document: PDFKit.PDFDocument) {
    this.layout = new TextLayout(document, new DocumentFonts(PdfFonts.load(), document));
    this.root = document.struct('Document');
    document.addStructure(this.root);
    this.parent = this.root;
  }

  get full(): Box {
    return { x: PAGE.side, width: this.document.page.width - 2 * PAGE.side };
  }

  lines(text: string, style: TextStyle, width: number): readonly TextLine[] {
    return this.layout.lines(text, style, width);
  }

  heightOf(text: string, style: TextStyle, width: number): number {
    return this.lines(text, style, width).length * style.size * LEADING;
  }

  /** Keeps this much more free at the foot of each page from here on. */
  reserve(height: number): void {
    this.below += height;
  }

  /** Whether this height is left on the page. */
  fits(height: number): boolean {
    return this.y + height <= this.document.page.height - this.below;
  }

  /** Starts a new page when less than this height is left. */
  ensure(height: number): void {
    if (!this.fits(height)) this.nextPage();
  }

  /** Writes a tagged paragraph at the pen and moves the pen below it, over page breaks where needed. */
  paragraph(tag: string, text: string, style: TextStyle, box: Box = this.full): void {
    const draw = (): void => {
      for (const line of this.lines(text, style, box.width)) {
        this.ensure(style.size * LEADING);
        this.drawLine(line, style, box, this.y);
        this.y += style.size * LEADING;
      }
    };
    this.tagged(tag, draw, actualOf(text));
  }

  /** Writes several texts as one tagged element, one below the other, without a page break between them. */
  stack(
    tag: string,
    texts: readonly (readonly [string, TextStyle])[],
    box: Box,
    options: ElementOptions = {},
  ): void {
    const draw = (): void => {
      texts.forEach(([text, style], index) => {
        const lines = this.lines(text, style, box.width);
        lines.forEach((line, at) => {
          const ends = at === lines.length - 1 && index < texts.length - 1;
          this.drawLine(ends ? this.layout.continued(line, style) : line, style, box, this.y);
          this.y += style.size * LEADING;
        });
      });
    };
    this.tagged(tag, draw, { ...actualOf(texts.map(([text]) => text).join(' ')), ...options });
  }

  /** Runs the drawing as one structure element of the document. */
  tagged(tag: string, draw: () => void, { alternative, actual, scope, bounds }: ElementOptions = {}): void {
    const options = {
      ...(alternative === undefined ? {} : { alt: alternative }),
      ...(actual === undefined ? {} : { actual }),
      ...(scope ? { scope } : {}),
      ...(bounds ? { bbox: [...bounds] } : {}),
    };
    this.parent.add(this.document.struct(tag, options, [draw]));
  }

  /** What is drawn becomes the parts of one structure element: a table, one of its rows, a section. */
  group(tag: string, draw: () => void): void {
    const outer = this.parent;
    const element = this.document.struct(tag);
    outer.add(element);
    this.parent = element;
    try {
      draw();
    } finally {
      this.parent = outer;
      element.end();
    }
  }

  /** Draws what is no content: rules, backgrounds, page numbers. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  /** Draws one line whose top is at `top`, at the box's right end when it reads from right to left. */
  drawLine(line: TextLine, style: TextStyle, box: Box, top: number, align: 'start' | 'end' = 'start'): void {
    const atEnd = line.rightToLeft !== (align === 'end');
    const left = atEnd ? box.x + box.width - line.width : box.x;
    this.document.fillColor(style.color);
    for (const piece of line.pieces) {
      this.document.font(piece.font, style.size).text(piece.text, left + piece.x, top + style.size * ASCENT, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
    }
  }

  close(): void {
    this.root.end();
  }

  private nextPage(): void {
    this.document.continueOnNewPage();
    this.y = PAGE.top + PAGE.runningHeader;
  }
}

/** Letters that are read from right to left are drawn from left to right: who listens needs them as they were written. */
function actualOf(text: string): Pick<ElementOptions, 'actual'> {
  const actual = drawableText(text);
  return hasRightToLeft(actual) ? { actual } : {};
}
