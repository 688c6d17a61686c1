import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FuzzRun, FuzzSummary } from '../fuzz-run.js';
import { MemoryWatch } from '../memory-watch.js';
import type { ChildReport } from './child-report.js';

const CHILD = fileURLToPath(new URL('./parser.child.js', import.meta.url));
/** Objects that a process may hold; what is over ends it, which is a finding. */
const FLAGS = ['--expose-gc', '--enable-source-maps', '--max-old-space-size=192'];
/** What takes longer hangs; what is only slow the process itself tells. */
const PATIENCE_MS = 10_000;
/** One that hangs is tried again alone: a busy machine is no finding. */
const TRIES = 3;
const ROUND = 1_000;
/** All that it may ever take. */
const MOST_BYTES = 640 * 1024 ** 2;

interface Ended {
  /** The case after the last one that was done with. */
  readonly next: number;
  /** Why it ended before the last case. */
  readonly why?: string;
}

/** What is counted over all of them. */
interface Tally {
  readonly memory: MemoryWatch;
  stored: number;
}

/** Feeds mutants to the reader of files, watched from outside for its time and memory. */
export async function fuzzParser(run: FuzzRun): Promise<FuzzSummary> {
  const started = performance.now();
  const tally = { memory: new MemoryWatch(), stored: 0 };
  const end = run.first + run.cases;
  for (let next = run.first; next < end && !run.signal.aborted;) {
    const ended = await feed(run, next, end - next, tally);
    next = ended.next;
    if (ended.why === undefined) continue;
    const why = await again(run, next, ended.why);
    if (why !== undefined) run.found({ target: 'parser', number: next, what: why });
    next++;
  }
  const { memory, stored } = tally;
  const { leak } = memory;
  if (leak !== undefined) run.found({ target: 'parser', number: end, what: leak });
  return { cases: run.cases, stored, seconds: (performance.now() - started) / 1000, memory: memory.summary };
}

/** The same case alone: undefined when it goes well once. */
async function again(run: FuzzRun, number: number, first: string): Promise<string | undefined> {
  for (let tries = 1; tries < TRIES && !run.signal.aborted; tries++) {
    const { why } = await feed(run, number, 1, undefined);
    if (why === undefined) return undefined;
  }
  return first;
}

async function feed(
  { seed, found, signal }: FuzzRun,
  first: number,
  cases: number,
  tally: Tally | undefined,
): Promise<Ended> {
  const args = [seed, first, cases, ROUND].map(String);
  const child = fork(CHILD, args, { execArgv: FLAGS, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let current = first;
  let begun = false;
  let done = false;
  let why: string | undefined;
  let said = '';
  let since = performance.now();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2_000)));
  child.on('message', (report: ChildReport) => {
    since = performance.now();
    current = report.number;
    begun = report.kind === 'begun';
    done = report.kind === 'done';
    if (report.kind === 'wrong') found({ target: 'parser', number: report.number, what: report.what });
    if (report.kind === 'round') tally?.memory.add(report.held);
    if (report.kind === 'stored' && tally) tally.stored++;
    if (report.kind === 'done' && report.rss > MOST_BYTES)
      found({
        target: 'parser',
        number: first,
        what: `took ${Math.round(report.rss / 1024 ** 2)} MiB at once`,
      });
  });
  const watch = setInterval(() => {
    if (!begun || performance.now() - since < PATIENCE_MS) return;
    why ??= `took longer than ${PATIENCE_MS} ms`;
    child.kill('SIGKILL');
  }, 100);
  const stop = (): unknown => child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  const code = await closed(child);
  clearInterval(watch);
  signal.removeEventListener('abort', stop);
  if (done) return { next: first + cases };
  return { next: current, why: why ?? `ended the process with ${code}: ${said}` };
}

async function closed(child: ChildProcess): Promise<string> {
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return String(code ?? signal);
}
