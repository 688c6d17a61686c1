/** Cuts a text between sentences, else between words, else anywhere but inside a character, into parts of a size. */
export function splitSentences(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const window = rest.slice(0, longest + 1);
    const sentence = [...window.matchAll(/[.!?…][)"”»]?\s/g)].at(-1);
    const space = window.search(/\s\S*$/);
    const wanted = sentence ? sentence.index + sentence[0].length : space > 0 ? space : longest;
    // Never between the halves of a surrogate pair.
    const end = /[\ud800-\udbff]/.test(rest[wanted - 1] ?? '') ? wanted - 1 : wanted;
    parts.push(rest.slice(0, Math.max(1, end)).trim());
    rest = rest.slice(Math.max(1, end)).trim();
  }
  return rest ? [...parts, rest] : parts;
}
