const NUMBER = /\d+/g;
const LINK = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+/giu;

/**
 * Whether a translation can stand for its source as far as that can be checked: it is no more than a few times as long, and
 * has the same digits and links. A wrong date or dose is worse than no translation.
 */
export function isFaithful(source: string, translation: string): boolean {
  const said = translation.trim();
  return (
    said !== '' &&
    said.length <= source.length * 4 + 200 &&
    found(NUMBER, source) === found(NUMBER, said) &&
    found(LINK, source) === found(LINK, said)
  );
}

const found = (pattern: RegExp, text: string): string =>
  (text.match(pattern) ?? [])
    .map((part) => part.replace(/[.,;:!?)]+$/u, ''))
    .sort()
    .join(' ');
