import type { Box, PdfCanvas } from '#platform/pdf/pdf-canvas';
import { TEXT } from '#platform/pdf/pdf-theme';
import type { PracticeTime } from '#platform/pdf/practice-time';
import { pictureSize } from '../../application/services/picture-size.js';
import type { ReportDocument } from '../../application/services/report-document.js';
import { headingStyle } from './heading-style.js';
import { keyImageText } from './key-image-text.js';
import type { ReportLabels } from './report-labels.js';

/** Points. */
const BETWEEN = 18;
const HIGHEST = 236;
const TO_CAPTION = 3;
const HEADING = 18;

interface Figure {
  readonly picture: Buffer;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** The images that were chosen to be seen with the text, two to a row; of one that cannot be drawn a line says so. */
export function drawKeyImages(
  canvas: PdfCanvas,
  report: ReportDocument,
  labels: ReportLabels,
  time: PracticeTime,
): void {
  const images = report.keyImages ?? [];
  if (images.length === 0) return;
  const column = (canvas.full.width - BETWEEN) / 2;
  const texts = images.map((image, index) => keyImageText(image, index + 1, labels, time));
  const figures = images.map(({ picture }, index) => figureOf(picture, texts[index] ?? '', column));
  const rows = inPairs(figures.filter((figure) => figure !== null));
  const heightOf = (row: readonly Figure[]): number =>
    Math.max(
      ...row.map(({ text, height }) => height + TO_CAPTION + canvas.heightOf(text, TEXT.contact, column)),
    );
  // The heading stays with what is below it.
  canvas.ensure(HEADING + (rows[0] ? heightOf(rows[0]) : 0));
  canvas.group('Sect', () => {
    canvas.paragraph('H2', labels.keyImages, headingStyle(report));
    canvas.y += 2;
    for (const row of rows) {
      canvas.ensure(heightOf(row));
      row.forEach((figure, index) =>
        drawFigure(canvas, figure, { x: canvas.full.x + index * (column + BETWEEN), width: column }),
      );
      canvas.y += heightOf(row) + 8;
    }
    figures.forEach((figure, index) => {
      if (!figure) canvas.paragraph('P', `${texts[index]} – ${labels.notDrawn}`, TEXT.body);
    });
  });
  canvas.y += 10;
}

/** As wide as its column, as long as it is not too high and no pixel is larger than a point; null for what is no picture. */
function figureOf(picture: Uint8Array | null, text: string, column: number): Figure | null {
  if (!picture) return null;
  const bytes = Buffer.from(picture);
  const size = pictureSize(bytes);
  if (!size) return null;
  const scale = Math.min(column / size.width, HIGHEST / size.height, 1);
  return { picture: bytes, text, width: size.width * scale, height: size.height * scale };
}

/** Picture and caption as one: the caption is what the picture is called, and is not read twice. */
function drawFigure(canvas: PdfCanvas, { picture, text, width, height }: Figure, box: Box): void {
  const top = canvas.y;
  const lines = canvas.lines(text, TEXT.contact, box.width);
  const below = canvas.heightOf(text, TEXT.contact, box.width);
  const draw = (): void => {
    canvas.document.image(picture, box.x, top, { width, height });
    lines.forEach((line, index) =>
      canvas.drawLine(line, TEXT.contact, box, top + height + TO_CAPTION + (index * below) / lines.length),
    );
  };
  canvas.tagged('Figure', draw, {
    alternative: text,
    bounds: [box.x, top, box.x + box.width, top + height + TO_CAPTION + below],
  });
}

function inPairs<T>(items: readonly T[]): T[][] {
  const pairs: T[][] = [];
  for (let at = 0; at < items.length; at += 2) pairs.push(items.slice(at, at + 2));
  return pairs;
}
