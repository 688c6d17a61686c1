const MEBIBYTE = 1024 ** 2;
/** More than caches fill up by after their first rounds. */
const GROWTH = 32 * MEBIBYTE;
/** Before that no trend is told. */
const ROUNDS = 8;

/** Looks at what a process holds after each round: whether it grows and grows. Sizes in bytes. */
export class MemoryWatch {
  private readonly held: number[] = [];

  add(held: number): void {
    this.held.push(held);
  }

  /** What is wrong, if something is: the last quarter of the rounds holds more than the second one. */
  get leak(): string | undefined {
    const { held } = this;
    if (held.length < ROUNDS) return undefined;
    const quarter = Math.floor(held.length / 4);
    const early = Math.max(...held.slice(quarter, 2 * quarter));
    const late = Math.min(...held.slice(-quarter));
    if (late - early < GROWTH) return undefined;
    return `memory grows: ${inMebibytes(early)} held at first, ${inMebibytes(late)} in the end`;
  }

  /** For people: first and last. */
  get summary(): string {
    const [first, last] = [this.held[0], this.held.at(-1)];
    return first === undefined || last === undefined
      ? 'memory not looked at'
      : `${inMebibytes(first)} held at first, ${inMebibytes(last)} in the end`;
  }
}

const inMebibytes = (bytes: number): string => `${Math.round(bytes / MEBIBYTE)} MiB`;
