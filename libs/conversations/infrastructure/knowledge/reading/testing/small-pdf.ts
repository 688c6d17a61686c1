import { deflateSync } from 'node:zlib';

/** One line of a page: its size in points, whether bold, and its distance from the bottom. */
export interface SetLine {
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly at: number;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** A PDF of these pages, its text in Helvetica; ASCII only. */
export function smallPdf(pages: readonly (readonly SetLine[])[]): Buffer {
  const streams = pages.map((lines) =>
    lines
      .map(
        ({ text, size = 11, bold, at }) =>
          `BT /${bold ? 'B' : 'F'} ${String(size)} Tf 1 0 0 1 60 ${String(at)} Tm (${escaped(text)}) Tj ET`,
      )
      .join('\n'),
  );
  return pdfOfStreams(streams.map((stream) => deflateSync(Buffer.from(stream))));
}

/** A PDF whose pages have these contents, deflated already. */
export function pdfOfStreams(streams: readonly Buffer[]): Buffer {
  const kids = streams.map((_, index) => `${String(5 + index * 2)} 0 R`).join(' ');
  const objects: (string | Buffer)[][] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Kids[${kids}]/Count ${String(streams.length)}>>`],
    ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>'],
    ...streams.flatMap((stream, index) => [
      [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${String(6 + index * 2)} 0 R/Resources<</Font<</F 3 0 R/B 4 0 R>>>>>>`,
      ],
      [`<</Length ${String(stream.length)}/Filter/FlateDecode>>stream\n`, stream, '\nendstream'],
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.from(`${String(index + 1)} 0 obj\n`), ...object.map((part) => Buffer.from(part)));
    parts.push(Buffer.from('\nendobj\n'));
  }
  const start = length();
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}trailer<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
