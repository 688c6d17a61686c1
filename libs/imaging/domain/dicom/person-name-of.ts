/** Words before a name that are no part of it: PN has a component of its own for them. */
const PREFIX = /^(?:(?:dr|prof|mr|mrs|ms)\.?\s+)+/i;

/**
 * A name as people write it in the form of PN (PS3.5, 6.2.1): the last word is taken for the family name, a title for the
 * prefix. Names that are in that form already stay as they are. Signs that part components cannot be in a name.
 */
export function personNameOf(name: string): string {
  const plain = name.replace(/[\\=]/g, ' ').trim();
  if (plain.includes('^')) return plain;
  const prefix = PREFIX.exec(plain)?.[0].trim() ?? '';
  const words = plain.slice(prefix.length).trim().split(/\s+/);
  const family = words.pop() ?? '';
  return [family, words.join(' '), '', prefix].join('^').replace(/\^+$/, '');
}
