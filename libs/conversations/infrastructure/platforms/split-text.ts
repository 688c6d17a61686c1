/**
 * Cuts a text into parts of at most `limit` UTF-16 code units: between paragraphs, else lines, sentences or words, and
 * inside a word only when it alone is too long, then never inside a character as people see it (an emoji of several
 * code points stays whole). White space at the cuts is dropped; an empty text gives no part.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest) parts.push(rest);
  return parts;
}

const BOUNDARIES = [/\n\s*\n/g, /\n/g, /[.!?…。！？]\s/g, /\s/g];

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  for (const boundary of BOUNDARIES) {
    const last = [...window.matchAll(boundary)].at(-1);
    // A cut in the first half would make small parts; a worse boundary further on reads better.
    const at = last ? last.index + (boundary === BOUNDARIES[2] ? 1 : 0) : 0;
    if (at > limit / 2 || (boundary === BOUNDARIES[3] && at > 0)) return at;
  }
  return lastWholeCharacter(text, limit);
}

function lastWholeCharacter(text: string, limit: number): number {
  const segments = new Intl.Segmenter().segment(text.slice(0, limit + 64));
  let end = 0;
  for (const { index, segment } of segments) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  // A single "character" longer than a message: cut between code points.
  if (end > 0) return end;
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
