/** One line of a labelled set: what is said, its intent, and the entities that must be read. */
export interface LabelledUtterance {
  readonly intent: string;
  readonly text: string;
  readonly entities: Readonly<Record<string, string>>;
}

/** Reads a labelled set: lines by intent, each perhaps with " | type=value; type=value". */
export function parseLabelled(set: Readonly<Record<string, string>>): LabelledUtterance[] {
  return Object.entries(set).flatMap(([intent, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [text = '', expected = ''] = line.split(' | ');
        const pairs = expected.split('; ').filter(Boolean);
        return { intent, text, entities: Object.fromEntries(pairs.map((pair) => pair.split('=', 2))) };
      }),
  );
}
