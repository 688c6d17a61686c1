/** On a log a step is announced only when it takes longer than this. */
const ANNOUNCE_MS = 3_000;
const CLEAR = '\r\x1b[K';

/** Tells on standard output what is being done and how long it took, on a terminal in one line that changes. */
export class Steps {
  #terminal = process.stdout.isTTY === true;

  /**
   * Runs one step.
   * @param {string} title
   * @param {(note: (text: string) => void) => Promise<T>} work `note` adds a remark to the finished line
   * @template T
   * @returns {Promise<T>}
   */
  async run(title, work) {
    const started = performance.now();
    let remark = '';
    const announce = () => process.stdout.write(this.#terminal ? `  … ${title}` : `  … ${title}\n`);
    const timer = setTimeout(announce, this.#terminal ? 0 : ANNOUNCE_MS);
    try {
      const result = await work((text) => (remark = `, ${text}`));
      clearTimeout(timer);
      this.#finish('✓', `${title} (${((performance.now() - started) / 1000).toFixed(1)} s${remark})`);
      return result;
    } catch (error) {
      clearTimeout(timer);
      this.#finish('✗', title);
      throw error;
    }
  }

  #finish(mark, text) {
    process.stdout.write(`${this.#terminal ? CLEAR : ''}  ${mark} ${text}\n`);
  }
}
