import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveProcess } from './archive/archive-process.js';
import { fuzzDimse } from './archive/fuzz-dimse.js';
import { fuzzStow } from './archive/fuzz-stow.js';
import { caseRandom } from './case-random.js';
import type { Finding } from './finding.js';
import type { FuzzRun, FuzzSummary } from './fuzz-run.js';
import type { FuzzTarget } from './fuzz-target.js';
import { mutateFile } from './mutation/mutate-file.js';
import { seedFiles } from './mutation/seed-file.js';
import { fuzzParser } from './parser/fuzz-parser.js';

export interface FuzzOptions {
  readonly seed: number;
  /** All of them together; the parser gets the most. */
  readonly cases: number;
  /** This target alone. */
  readonly only?: FuzzTarget;
  /** This case alone, of `only`. */
  readonly case?: number;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Of a hundred cases. */
const SHARES: Readonly<Record<FuzzTarget, number>> = { parser: 84, stow: 8, dimse: 8 };

/** Runs mutants through the targets. Needs TEST_DATABASE_URL for all but the parser. Answers how many findings there were. */
export async function runFuzz(options: FuzzOptions): Promise<number> {
  const { seed, only, say, signal } = options;
  const findings: Finding[] = [];
  const found = (finding: Finding): void => {
    findings.push(finding);
    say(`✗ ${finding.target} ${finding.number}: ${finding.what}`);
    if (finding.target === 'parser') say(`  ${keepMutant(seed, finding.number)}`);
    say(`  again: npm run fuzz -- imaging --only=${finding.target} --seed=${seed} --case=${finding.number}`);
  };
  const targets = only ? [only] : (Object.keys(SHARES) as FuzzTarget[]);
  const archive = targets.some((target) => target !== 'parser') ? await ArchiveProcess.start() : undefined;
  try {
    for (const target of targets) {
      const all = only ? options.cases : Math.ceil((options.cases * SHARES[target]) / 100);
      const run: FuzzRun = {
        seed,
        first: options.case ?? 0,
        cases: options.case === undefined ? all : 1,
        found,
        signal,
      };
      const { cases, stored, seconds, memory } = await feed(target, run, archive);
      const each = ((seconds / Math.max(cases, 1)) * 1000).toFixed(1);
      say(
        `${target}: ${cases} cases, ${stored} stored, in ${seconds.toFixed(1)} s (${each} ms each), ${memory}`,
      );
    }
  } finally {
    await archive?.stop();
  }
  return findings.length;
}

function feed(target: FuzzTarget, run: FuzzRun, archive: ArchiveProcess | undefined): Promise<FuzzSummary> {
  if (target === 'parser') return fuzzParser(run);
  if (!archive) throw new Error('there is no archive');
  return target === 'stow' ? fuzzStow(run, archive) : fuzzDimse(run, archive);
}

/** Where the mutant can be looked at, and become one of the test files. */
function keepMutant(seed: number, number: number): string {
  const file = join(mkdtempSync(join(tmpdir(), 'isocenter-finding-')), `${seed}-${number}.dcm`);
  writeFileSync(file, mutateFile(seedFiles(), caseRandom(seed, 'parser', number), number).bytes);
  return file;
}
