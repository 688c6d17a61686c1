/** A text as people write it who leave accents out, and where in the text as it was each of its units stood. */
export interface Unaccented {
  readonly text: string;
  /** The place in the original, in UTF-16 units, of a place in this text. */
  readonly at: (place: number) => number;
}

/** `Próstata` as `Prostata`, composed or not; letters that are no others with a mark (ß, ø) stay. */
export function unaccented(original: string): Unaccented {
  const places: number[] = [];
  let text = '';
  let place = 0;
  for (const character of original) {
    const bare = withoutAccents(character);
    text += bare;
    for (let unit = 0; unit < bare.length; unit += 1) places.push(place);
    place += character.length;
  }
  return { text, at: (index) => places[index] ?? original.length };
}

export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
