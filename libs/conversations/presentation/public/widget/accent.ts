type Rgb = readonly [red: number, green: number, blue: number];

/** A colour as the widget may use it: with a contrast of 4.5 and more (WCAG 2.2, 1.4.3). */
export interface Accent {
  /** Of surfaces. */
  readonly surface: string;
  /** Of what is written on them. */
  readonly onSurface: string;
  /** Of what is written in it on white. */
  readonly ink: string;
}

const DEFAULT: Rgb = [15, 98, 116];
const ENOUGH = 4.5;

/** @param given `#rrggbb`; anything else is left for the default */
export function accentFrom(given: string | undefined): Accent {
  const digits = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(given ?? '');
  const colour: Rgb = digits
    ? [parseInt(digits[1]!, 16), parseInt(digits[2]!, 16), parseInt(digits[3]!, 16)]
    : DEFAULT;
  const light = luminance(colour);
  // White is kept as long as it can be read: black on a strong colour looks like a warning.
  const onSurface = 1.05 / (light + 0.05) >= ENOUGH ? '#ffffff' : '#000000';
  return { surface: css(colour), onSurface, ink: css(readableOnPaper(colour)) };
}

/** On white and on the nearly white behind messages. */
function readableOnPaper(colour: Rgb): Rgb {
  let ink = colour;
  while (0.95 / (luminance(ink) + 0.05) < ENOUGH) ink = [ink[0] * 0.92, ink[1] * 0.92, ink[2] * 0.92];
  return ink;
}

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const css = (colour: Rgb): string => `rgb(${colour.map(Math.round).join(' ')})`;
