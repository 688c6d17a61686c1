import { drawableText, runsOf } from './drawable-text.js';
import { PdfFonts } from './pdf-fonts.js';

const fonts = PdfFonts.load();
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

  it('writes a sign of findings without leaving the main font for the words around it', () => {
    expect(runs('nodule ≥ 5 mm').map((run) => [run.text, run.font])).toEqual([
      ['nodule ', 'NotoSans-Regular'],
      ['≥', 'DejaVuSans'],
      [' 5 mm', 'NotoSans-Regular'],
    ]);
  });

  it('composes letters and marks that arrive apart', () => {
    expect(drawn('Z\u030co\u0301fie')).toBe('Žófie');
  });

  it('shows a character that no font has instead of dropping it', () => {
    expect(drawn('Yamada 山田')).toBe('Yamada \ufffd\ufffd');
  });

  it('uses the plain form of a character that only its compatibility form can show', () => {
    expect(drawn('ＭＲ １')).toBe('MR 1');
  });

  it('drops what is invisible or steers a terminal, and keeps line ends', () => {
    expect(drawableText('a\u0000\u001b[1m\u00ad\u202eb\r\nc\u2028d\te')).toBe('a[1mb\nc\nd e');
  });
});
