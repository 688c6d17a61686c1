import { mirrored, startsRightToLeft, visualOrder } from './visual-order.js';

const order = (text: string, rightToLeft = startsRightToLeft(text)) =>
  visualOrder(
    text.split(' ').map((word) => ({ text: word })),
    rightToLeft,
  )
    .map((word) => word.text)
    .join(' ');

describe('Words in the order in which they are drawn', () => {
  it('leaves a line of left-to-right words alone', () => {
    expect(order('Łucja Żółć 1980')).toBe('Łucja Żółć 1980');
  });

  it('turns a name round that is read from the right', () => {
    expect(order('שרה בת אברהם')).toBe('אברהם בת שרה');
  });

  it('keeps the sentence and turns only the foreign words inside it', () => {
    expect(order('Patient שרה כהן seen')).toBe('Patient כהן שרה seen');
  });

  it('keeps foreign words readable inside a right-to-left line', () => {
    expect(order('צילום CT chest תקין')).toBe('תקין CT chest צילום');
  });

  it('lets a number between right-to-left words follow them', () => {
    expect(order('Patient שרה 25 כהן seen')).toBe('Patient כהן 25 שרה seen');
  });

  it('lets a number at the end of a left-to-right line stay there', () => {
    expect(order('Patient שרה 25')).toBe('Patient שרה 25');
  });

  it('takes the direction of a paragraph from its first letter', () => {
    expect([startsRightToLeft('1. שלום'), startsRightToLeft('1. CT שלום'), startsRightToLeft('25')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('mirrors brackets', () => {
    expect(mirrored('(a]')).toBe(')a[');
  });
});
