import { drawableText, runsOf } from './drawable-text.js';
import { DocumentFonts } from './document-fonts.js';
import { PdfFonts } from './pdf-fonts.js';

const fonts = new DocumentFonts(PdfFonts.load());
const runs = (text: string) => runsOf(drawableText(text), 'regular', fonts);
const drawn = (text: string) =>
  runs(text)
    .map((run) => run.text)
    .join('');

describe('Text on its way to a font', () => {
  it.each(['Łucja Żółć', 'Đặng Thị Ánh', 'Юлія Їжак', 'Αλέξανδρος Παπαδόπουλος', 'Ōe Jiří Ğül'])(
    'keeps the name %s in the first font',
    (name) => {
      expect(runs(name)).toEqual([{ text: name, font: 'NotoSans-Regular' }]);
    },
  );

  it.each(['Հայկ', 'ნინო', 'שרה', 'محمد'])('finds another font for %s', (name) => {
    expect(runs(name)).toEqual([{ text: name, font: 'DejaVuSans' }]);
  });

  it.each([
    ['山田 太郎', 'noto-sans-sc'],
    ['やまだ カタカナ', 'noto-sans-sc'],
    ['胸部平扫', 'noto-sans-sc'],
    ['김철수 흉부', 'noto-sans-kr'],
  ])('draws %s with parts of %s, to the last sign', (text, family) => {
    expect(drawn(text)).toBe(text);
    const used = new Set(
      runs(text)
        .filter((run) => run.text.trim() !== '')
        .map((run) => run.font.replace(/-\d+$/, '')),
    );
    expect([...used]).toEqual([family]);
  });

  it('writes a sign of findings without leaving the main font for the words around it', () => {
    expect(runs('nodule ≥ 5 mm').map((run) => [run.text, run.font])).toEqual([
      ['nodule ', 'NotoSans-Regular'],
      ['≥', 'DejaVuSans'],
      [' 5 mm', 'NotoSans-Regular'],
    ]);
  });

  it('shows what means nothing to anybody else as missing, although a font has a sign for it', () => {
    expect(fonts.fontFor(0xf6c5, 'regular')).toBe('DejaVuSans');
    expect(drawn('a\uf6c5b')).toBe('a\ufffdb');
  });

  it('composes letters and marks that arrive apart', () => {
    expect(drawn('Z\u030co\u0301fie')).toBe('Žófie');
  });

  it('shows a character that no font has instead of dropping it', () => {
    expect(drawn('Cuneiform 𒀀𒀁')).toBe('Cuneiform \ufffd\ufffd');
  });

  it('uses the plain form of a character that only its compatibility form can show', () => {
    expect(drawn('𝐌𝐑 𝟏')).toBe('MR 1');
  });

  it('drops what is invisible or steers a terminal, and keeps line ends', () => {
    expect(drawableText('a\u0000\u001b[1m\u00ad\u202eb\r\nc\u2028d\te')).toBe('a[1mb\nc\nd e');
  });
});
