import { storableText } from '../storable-text.js';

/** A sign as it is kept: a character, or the name of one of a server between colons; empty when it has neither. */
export const emojiOf = ({
  id,
  name,
}: {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}): string => storableText(id ? `:${name ?? id}:` : (name ?? ''), 200);
