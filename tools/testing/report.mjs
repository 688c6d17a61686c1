/** Tells what runs, how long it took, and in the end what became of it. */
export class Report {
  #totals = { passed: 0, failed: 0, skipped: 0 };
  #failures = [];

  /**
   * Runs one step under a heading.
   * @param {string} title
   * @param {() => Promise<boolean | {ok: boolean, totals?: {passed: number, failed: number, skipped: number}, seconds?: number}>} work
   *   `seconds` where it was begun before
   */
  async step(title, work) {
    const started = performance.now();
    console.log(`\n── ${title} ${'─'.repeat(Math.max(4, 70 - title.length))}`);
    let result;
    try {
      result = await work();
    } catch (error) {
      console.log(error.name === 'Failure' ? error.message : error);
      result = false;
    }
    const ok = result === true || result.ok === true;
    this.#count(ok, result.totals);
    if (!ok) this.#failures.push(title);
    const seconds = result.seconds ?? (performance.now() - started) / 1000;
    console.log(`${ok ? '✓' : '✗'} ${title} (${seconds.toFixed(1)} s)`);
    return ok;
  }

  /** A check without tests of its own counts as one test when it fails, so that no failure hides behind a 0. */
  #count(ok, totals = { passed: 0, failed: ok ? 0 : 1, skipped: 0 }) {
    for (const name of Object.keys(this.#totals)) this.#totals[name] += totals[name];
  }

  /**
   * Fails a run of Jest that tested nothing: a misspelt path or name must not pass for success.
   * @param {string[]} jestArguments what was asked of Jest
   */
  needTests(jestArguments) {
    const { passed, failed } = this.#totals;
    if (passed + failed > 0) return;
    this.#count(false);
    const what = jestArguments.join(' ');
    this.#failures.push(what ? `no test matches ${what}` : 'there is no test');
  }

  /** Prints the result, last, in the form that .ci/run promises. Sets the exit status. */
  finish() {
    const { passed, failed, skipped } = this.#totals;
    if (this.#failures.length > 0) console.log(`\nFailed: ${this.#failures.join(', ')}`);
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    process.exitCode = this.#failures.length > 0 ? 1 : 0;
  }
}
