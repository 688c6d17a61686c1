/** The place of a name in a list of patterns, from 1: of a month or a weekday. 0 when no pattern fits. */
export function numberedName(name: string, patterns: readonly string[]): number {
  const plain = name.replace('.', '');
  return patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(plain)) + 1;
}
