import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { sfntOfWoff } from './sfnt-of-woff.js';

const { resolve } = createRequire(import.meta.url);
/** The first that has a character draws it: Han in its simplified Chinese forms, Hangul in the Korean ones. */
const FAMILIES = ['noto-sans-sc', 'noto-sans-kr'] as const;

interface Range {
  readonly from: number;
  readonly to: number;
  /** `noto-sans-sc-111`: the part of a family that covers it. */
  readonly name: string;
}

let ranges: readonly (readonly Range[])[] | undefined;

/**
 * Noto Sans for Chinese, Japanese and Korean, in some two hundred parts of a few dozen kilobytes each: only those that a
 * document needs are read, and they go with it.
 */
export class EastAsianFonts {
  private readonly loaded = new Map<string, Font>();

  /** @param onLoad called with each part when it is first needed */
  constructor(private readonly onLoad: (name: string, font: Font) => void) {}

  /** The name of the part that can draw the character, undefined when none can. */
  fontFor(codePoint: number): string | undefined {
    ranges ??= FAMILIES.map(rangesOf);
    for (const family of ranges) {
      const name = find(family, codePoint);
      if (name !== undefined && this.load(name).hasGlyphForCodePoint(codePoint)) return name;
    }
    return undefined;
  }

  has(name: string, codePoint: number): boolean {
    return this.loaded.get(name)?.hasGlyphForCodePoint(codePoint) ?? false;
  }

  private load(name: string): Font {
    let font = this.loaded.get(name);
    if (font === undefined) {
      const family = name.replace(/-\d+$/, '');
      font = create(sfntOfWoff(readFileSync(resolve(`@fontsource/${family}/files/${name}-400-normal.woff`))));
      this.loaded.set(name, font);
      this.onLoad(name, font);
    }
    return font;
  }
}

/** The ranges of a family in order; its parts for alphabets are left out, since other fonts draw these. */
function rangesOf(family: string): readonly Range[] {
  const parts = JSON.parse(readFileSync(resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(parts)
    .flatMap(([key, text]) => {
      const part = /^\[(\d+)\]$/.exec(key)?.[1];
      return part === undefined ? [] : text.split(',').map((range) => rangeOf(range, `${family}-${part}`));
    })
    .sort((a, b) => a.from - b.from);
}

/** `U+1f300` or `U+1f302-1f308`. */
function rangeOf(text: string, name: string): Range {
  const [from = '', to = from] = text.trim().slice(2).split('-');
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), name };
}

function find(family: readonly Range[], codePoint: number): string | undefined {
  let [low, high] = [0, family.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = family[middle]!;
    if (codePoint < range.from) high = middle - 1;
    else if (codePoint > range.to) low = middle + 1;
    else return range.name;
  }
  return undefined;
}
