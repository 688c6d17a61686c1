import { Report } from './report.mjs';

describe('the report of npm test', () => {
  let lines;
  beforeEach(() => {
    lines = [];
    jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  });

  /** What Jest ran, how the report ends, and the exit status. */
  async function report(totals, jestArguments) {
    const former = process.exitCode;
    const of = new Report();
    await of.step('unit', async () => ({ ok: totals.failed === 0, totals }));
    of.needTests(jestArguments);
    of.finish();
    const status = process.exitCode;
    process.exitCode = former;
    return { status, text: lines.join('\n') };
  }

  it('is good when all tests passed', async () => {
    const { status, text } = await report({ passed: 2, failed: 0, skipped: 1 }, ['libs/kernel']);
    expect([status, text.endsWith('2 passed, 0 failed, 1 skipped')]).toEqual([0, true]);
  });

  it('is bad when nothing was tested, and names what was asked for', async () => {
    const { status, text } = await report({ passed: 0, failed: 0, skipped: 0 }, ['no/such/path']);
    expect(status).toBe(1);
    expect(text).toContain('Failed: no test matches no/such/path\n');
    expect(text.endsWith('0 passed, 1 failed')).toBe(true);
  });

  it('is bad when a name matched no test of all the files', async () => {
    const { status, text } = await report({ passed: 0, failed: 0, skipped: 700 }, ['-t', 'a misspelling']);
    expect([status, text.includes('no test matches -t a misspelling')]).toEqual([1, true]);
  });

  it('says of a failure no more than that', async () => {
    const { status, text } = await report({ passed: 0, failed: 1, skipped: 0 }, ['libs/kernel']);
    expect([status, text.includes('no test')]).toEqual([1, false]);
  });
});
