import { mirrored, startsRightToLeft, visualOrder } from './visual-order.js';

/** As it is seen from left to right: letters that are read from right to left are turned one by one. */
const seen = (line: string, rightToLeft = startsRightToLeft(line)): string =>
  visualOrder(line, rightToLeft)
    .map((stretch) => (stretch.rightToLeft ? mirrored(stretch.text) : stretch.text))
    .join('');

describe('The order of a line on paper', () => {
  it.each([
    ['plain text', 'no effusion (5 mm).', 'no effusion (5 mm).'],
    ['a Hebrew name in English', 'by אבג, today', 'by גבא, today'],
    ['two Hebrew words in English', 'by אבג דה today', 'by הד גבא today'],
    ['a Hebrew name in brackets', 'name (אבג).', 'name (גבא).'],
    ['English in Hebrew', 'אבג CT דה', 'הד CT גבא'],
    ['a full stop at the end of Hebrew', 'אבג.', '.גבא'],
    ['a number in Hebrew', 'אבג 12.5 דה', 'הד 12.5 גבא'],
    ['a number in brackets in Arabic', 'اب (5 مم).', '.(مم 5) با'],
    ['a measure in Hebrew', 'אבג, 5 mm. דה', 'הד .mm 5 ,גבא'],
    ['a percentage in Hebrew', 'אבג 50% דה', 'הד 50% גבא'],
    ['a date in Arabic', 'اب 20/11/2026', '20/11/2026 با'],
    ['a comparison in Hebrew', 'א ≥ 5', '5 ≤ א'],
    ['Hebrew after a number in English', 'at 5 אבג', 'at 5 גבא'],
    ['an English sentence of a Hebrew paragraph', 'אבג a b c.', '.a b c גבא'],
  ])('is right for %s', (_, line, paper) => {
    expect(seen(line)).toBe(paper);
  });

  it.each([
    ['12 אבג', true],
    ['(محمد)', true],
    ['CT אבג', false],
    ['12', false],
  ])('begins %s with the direction of its first letter', (text, expected) => {
    expect(startsRightToLeft(text)).toBe(expected);
  });
});
