/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** So many comparisons are made at most, word by word; beyond, line by line, and then text by text. */
const MOST_CELLS = 1_000_000;

/** What was removed from a text and added to it, word by word. */
export function diffText(before: string, after: string): DiffPart[] {
  for (const pieces of [/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu, /[^\n]*\n|[^\n]+/g]) {
    const [one, other] = [before.match(pieces) ?? [], after.match(pieces) ?? []];
    const parts = diffPieces(one, other);
    if (parts) return joined(parts);
  }
  return joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
}

/** Undefined when the parts that differ are too long to be compared. */
function diffPieces(before: readonly string[], after: readonly string[]): DiffPart[] | undefined {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const shortest = Math.min(before.length, after.length) - head;
  while (tail < shortest && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return (
    middle && [
      { kind: 'same', text: before.slice(0, head).join('') },
      ...middle,
      { kind: 'same', text: before.slice(before.length - tail).join('') },
    ]
  );
}

/** By the longest common subsequence. */
function diffMiddle(before: readonly string[], after: readonly string[]): DiffPart[] | undefined {
  const width = after.length + 1;
  if ((before.length + 1) * width > MOST_CELLS) return undefined;
  const common = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row], after[column]];
    if (one !== undefined && one === other) {
      parts.push({ kind: 'same', text: one });
      row += 1;
      column += 1;
    } else if (one !== undefined && (other === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'removed', text: one });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: other ?? '' });
      column += 1;
    }
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = [];
  for (const { kind, text } of parts) {
    const last = all.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) all[all.length - 1] = { kind, text: last.text + text };
    else all.push({ kind, text });
  }
  return all;
}
