import { invalid } from '#kernel';

const LONGEST = 40;
const TAG = /^[\p{Ll}\p{Lo}\p{M}\p{Nd}-]+(?: [\p{Ll}\p{Lo}\p{M}\p{Nd}-]+)*$/u;

/**
 * Tags as they are kept: without space around them, each once, in order.
 *
 * @throws DomainError `conversations.bad-tag` for one that is not 1 to 40 lower-case letters, digits and dashes, with
 *   single spaces inside
 */
export function readTags(texts: readonly string[]): string[] {
  const tags = texts.map((text) => text.normalize('NFC').trim());
  const errors = tags.flatMap((tag, index) =>
    tag.length <= LONGEST && TAG.test(tag)
      ? []
      : [
          {
            field: `tags.${String(index)}`,
            message: 'must be 1 to 40 lower-case letters, digits, dashes and single spaces',
          },
        ],
  );
  if (errors.length > 0) throw invalid('conversations.bad-tag', 'This is not a tag.', errors);
  return [...new Set(tags)].sort();
}
