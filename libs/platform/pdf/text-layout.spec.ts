import PDFDocument from 'pdfkit';
import { DocumentFonts } from './document-fonts.js';
import { PdfFonts } from './pdf-fonts.js';
import { TEXT } from './pdf-theme.js';
import { TextLayout } from './text-layout.js';

const document = new PDFDocument({ font: '' });
const layout = new TextLayout(document, new DocumentFonts(PdfFonts.load(), document));
const read = (text: string): string =>
  layout
    .lines(text, TEXT.body, 60)
    .flatMap((line) => line.pieces.map((piece) => piece.text))
    .join('');

describe('The lines of a text', () => {
  it('keep their words apart when they are read one after the other', () => {
    expect(layout.lines('one two three four five six seven', TEXT.body, 60).length).toBeGreaterThan(2);
    expect(read('one two three four five six seven')).toBe('one two three four five six seven');
  });

  it('add nothing where a word or a script without spaces was broken', () => {
    expect(read('1.2.826.0.1.3680043.10.1.1')).toBe('1.2.826.0.1.3680043.10.1.1');
    expect(read('胸部平扫未见明显异常')).toBe('胸部平扫未见明显异常');
  });

  // A font has no place for these on most letters; without one, nothing at all could be printed.
  it.each(['\u0334', '\u0336', '\u0338', '\u0315', '\u031b', '\u0358'])(
    'have a mark on any letter: %j',
    (mark) => {
      const text = [...'ABkw', 'ß', 'ø', 'ª'].map((letter) => `${letter}${mark}`.normalize('NFC')).join('');
      expect(read(text)).toBe(text);
    },
  );
});
