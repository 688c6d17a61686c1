import type { Client } from '#test/support/client';
import { caseRandom } from '../case-random.js';
import type { FuzzRun, FuzzSummary } from '../fuzz-run.js';
import { MemoryWatch } from '../memory-watch.js';
import { mutateFile } from '../mutation/mutate-file.js';
import { type SeedFile, seedFiles } from '../mutation/seed-file.js';
import type { ArchiveProcess } from './archive-process.js';
import { mutateBody } from './mutate-body.js';
import { checkStored, findStored, leavingDigest } from './stored-objects.js';

const PATIENCE_MS = 2_000;
/** A slow one is tried again: a busy machine is no finding. */
const TRIES = 5;
/** Requests that one practice gets before all that it has is looked at. */
const ROUND = 32;

interface StoreAnswerBody {
  readonly [sequence: string]: { readonly Value?: readonly unknown[] } | undefined;
}

type StoredItem = Readonly<Record<string, { readonly Value?: readonly string[] }>>;

/** One practice, and what was sent to it. */
interface Practice {
  readonly client: Client;
  readonly organizationId: string;
  /** How they must leave again. */
  readonly sent: Set<string>;
  /** Addresses that were answered. */
  readonly stored: Set<string>;
}

/** Two practices: of one that only whole bodies are sent to, it is known what it has to have. */
interface Practices {
  readonly whole: Practice;
  readonly damaged: Practice;
}

/** Stores mutants over HTTP; after each round all that is stored must be of use, and nothing else be there. */
export async function fuzzStow(run: FuzzRun, archive: ArchiveProcess): Promise<FuzzSummary> {
  const started = performance.now();
  const memory = new MemoryWatch();
  let stored = 0;
  const seeds = seedFiles();
  const end = run.first + run.cases;
  const found = (number: number, what: string): void => run.found({ target: 'stow', number, what });
  for (let first = run.first; first < end && archive.isRunning && !run.signal.aborted; first += ROUND) {
    const last = Math.min(first + ROUND, end) - 1;
    const practice = (): Practice => ({ ...archive.newPractice(), sent: new Set(), stored: new Set() });
    const practices: Practices = { whole: practice(), damaged: practice() };
    for (let number = first; number <= last && archive.isRunning; number++) {
      const wrong = await store(practices, seeds, run.seed, number);
      if (wrong !== undefined) found(number, wrong);
      for (const fault of archive.takeFaults()) found(number, fault);
    }
    if (!archive.isRunning) break;
    const { whole, damaged } = practices;
    const wrong = [
      ...(await checkPractice(whole, archive, true)),
      ...(await checkPractice(damaged, archive, false)),
    ];
    for (const what of wrong) found(last, `cases ${first} to ${last}: ${what}`);
    for (const fault of archive.takeFaults()) found(last, fault);
    stored += whole.stored.size + damaged.stored.size;
    memory.add(await archive.held());
  }
  if (memory.leak !== undefined) found(end, memory.leak);
  return { cases: run.cases, stored, seconds: (performance.now() - started) / 1000, memory: memory.summary };
}

async function store(
  practices: Practices,
  seeds: readonly SeedFile[],
  seed: number,
  number: number,
): Promise<string | undefined> {
  const random = caseRandom(seed, 'stow', number);
  const mutants = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, (_, n) =>
    mutateFile(seeds, random, number * 4 + n),
  );
  const { body, contentType, intact } = mutateBody(
    mutants.map(({ bytes }) => bytes),
    random,
  );
  const practice = intact ? practices.whole : practices.damaged;
  for (const { bytes } of mutants) {
    const digest = await leavingDigest(bytes);
    if (digest !== undefined) practice.sent.add(digest);
  }
  const how = `${mutants.map((each) => each.how).join(' + ')}${intact ? '' : ', the body damaged'}`;
  for (let tries = 1; ; tries++) {
    const started = performance.now();
    try {
      const { status, body: answer } = await practice.client.request<StoreAnswerBody>(
        'POST',
        '/dicomweb/studies',
        {
          body,
          headers: { 'content-type': contentType },
        },
      );
      if (performance.now() - started > PATIENCE_MS && tries < TRIES) continue;
      if (performance.now() - started > PATIENCE_MS) return `${how}: took longer than ${PATIENCE_MS} ms`;
      if (status >= 500) return `${how}: answered ${status}`;
      if (status !== 200 && status !== 202 && status !== 409)
        return intact ? `${how}: answered ${status}` : undefined;
      const stored = answer['00081199']?.Value ?? [];
      for (const item of stored as StoredItem[]) practice.stored.add(item['00081190']?.Value?.[0] ?? '');
      const told =
        stored.length + (answer['00081198']?.Value ?? []).length + (answer['0008119A']?.Value ?? []).length;
      return intact && told !== mutants.length
        ? `${how}: ${mutants.length} parts, ${told} outcomes`
        : undefined;
    } catch (error) {
      // while a damaged body is refused, the rest of it may find no reader
      if (!intact) return undefined;
      return `${how}: ${error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error)}`;
    }
  }
}

async function checkPractice(
  { client, organizationId, sent, stored }: Practice,
  archive: ArchiveProcess,
  intact: boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  const { instances, files, stray, miscounted } = await archive.state(organizationId);
  if (stray > 0) wrong.push(`${instances} rows, ${files} files, ${stray} without the other`);
  if (miscounted > 0) wrong.push(`${miscounted} counters are wrong`);
  if (intact && stored.size !== instances)
    wrong.push(`${stored.size} were answered as stored, ${instances} are`);
  const paths = await findStored(client);
  if (paths.length !== instances) wrong.push(`a search finds ${paths.length} of ${instances}`);
  for (const path of paths) {
    const bad = await checkStored(client, path, intact ? sent : new Set());
    if (bad !== undefined) wrong.push(`${path}: ${bad}`);
  }
  return wrong;
}
