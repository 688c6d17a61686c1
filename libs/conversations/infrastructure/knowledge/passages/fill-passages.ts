import type { Block } from './block.js';
import { splitSentences } from './split-sentences.js';

/** Short enough for one answer, long enough to be understood by itself. */
const LONGEST = 900;
const LONG_ENOUGH = 300;

/**
 * Joins the blocks of one section into texts of 300 to 900 characters where it can. A block stays whole if it can; one
 * that is too long is cut between its units, and the head of a table is said again.
 */
export function fillPassages(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  let text = '';
  const end = (): void => {
    if (text) texts.push(text);
    text = '';
  };
  for (const block of blocks) {
    const whole = block.units.join(block.between);
    if (join(text, whole, '\n\n').length <= LONGEST) {
      text = join(text, whole, '\n\n');
      continue;
    }
    if (whole.length <= LONGEST && text.length >= LONG_ENOUGH) {
      end();
      text = whole;
      continue;
    }
    let begun = false;
    for (const unit of block.units.flatMap((one) => splitSentences(one, LONGEST))) {
      const between = begun ? block.between : '\n\n';
      if (join(text, unit, between).length > LONGEST) {
        end();
        const again = begun && block.head ? join(block.head, unit, '\n') : unit;
        text = again.length <= LONGEST ? again : unit;
      } else text = join(text, unit, between);
      begun = true;
    }
  }
  end();
  return texts;
}

const join = (text: string, more: string, between: string): string =>
  text ? `${text}${between}${more}` : more;
