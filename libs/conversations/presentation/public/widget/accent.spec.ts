import { accentFrom } from './accent.js';

const channels = (css: string): number[] =>
  css.startsWith('#')
    ? [1, 3, 5].map((start) => parseInt(css.slice(start, start + 2), 16))
    : (css.match(/\d+/g) ?? []).map(Number);

/** WCAG 2.2, definition of contrast ratio. */
function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [first, second]
    .map((css) => {
      const [red = 0, green = 0, blue = 0] = channels(css).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the colour of a practice', () => {
  it.each([
    '#000000',
    '#ffffff',
    '#ffd400',
    '#7f7f7f',
    '#777777',
    '#ff0000',
    '#00ff00',
    '#0f6274',
    'nonsense',
    undefined,
  ])('can always be read: %s', (given) => {
    const { surface, onSurface, ink } = accentFrom(given);
    expect(contrast(surface, onSurface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, '#f7f8fa')).toBeGreaterThanOrEqual(4.5);
  });

  it('is taken as it is on surfaces', () => {
    expect(accentFrom('#ffd400').surface).toBe('rgb(255 212 0)');
  });
});
