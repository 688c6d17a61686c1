// Feeds the reader of files, in a process of its own: a crash ends only that. Arguments: seed, first case, cases, how many
// make a round.
import { caseRandom } from '../case-random.js';
import { mutateFile } from '../mutation/mutate-file.js';
import { seedFiles } from '../mutation/seed-file.js';
import type { ChildReport } from './child-report.js';
import { checkParsing } from './check-parsing.js';

/** Of the processor: others on the machine are no finding. */
const PATIENCE_MS = 2_000;

const report = (message: ChildReport): unknown => process.send?.(message);

async function main(): Promise<void> {
  const [seed = 0, first = 0, cases = 0, round = 1] = process.argv.slice(2).map(Number);
  const seeds = seedFiles();
  for (let number = first; number < first + cases; number++) {
    const random = caseRandom(seed, 'parser', number);
    const { bytes, how } = mutateFile(seeds, random, number);
    report({ kind: 'begun', number });
    const before = process.cpuUsage();
    const { stored, wrong } = await checkParsing(bytes, random.pick([1, 7, 64, 1000, 4096]));
    const { user, system } = process.cpuUsage(before);
    const spent = Math.round((user + system) / 1000);
    if (spent > PATIENCE_MS) report({ kind: 'wrong', number, what: `${how}: took ${spent} ms` });
    if (stored) report({ kind: 'stored', number });
    if (wrong !== undefined) report({ kind: 'wrong', number, what: `${how}: ${wrong}` });
    if ((number + 1) % round !== 0) continue;
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    report({ kind: 'round', number, held: heapUsed + external, rss });
  }
  report({ kind: 'done', number: first + cases, held: 0, rss: process.resourceUsage().maxRSS * 1024 });
  process.disconnect();
}

await main();
