/** Scripts without spaces: a line may end after each sign. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uff60\uffe0-\uffe6]/u;
/** What does not begin a line, and what does not end one (JIS X 4051, in short). */
const NOT_FIRST =
  /^[\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d)\]},.:;!?%\p{M}]/u;
const NOT_LAST = /[\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b([{]$/u;

/** The parts of a word between which a line may end: most words are one, Chinese and Japanese text is many. */
export function lineUnits(word: string): readonly string[] {
  if (!EAST_ASIAN.test(word)) return [word];
  const units: string[] = [];
  for (const character of word) {
    const previous = units.at(-1);
    const last = previous && [...previous].at(-1);
    const ofWord = last !== undefined && !EAST_ASIAN.test(last) && !EAST_ASIAN.test(character);
    const stays = last !== undefined && (ofWord || NOT_FIRST.test(character) || NOT_LAST.test(last));
    if (stays) units[units.length - 1] = `${previous}${character}`;
    else units.push(character);
  }
  return units;
}
