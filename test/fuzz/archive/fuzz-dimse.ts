import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { IMPLICIT_VR_LITTLE_ENDIAN } from '#imaging/domain/dicom/transfer-syntax';
import { echo, VERIFICATION } from '#platform/dimse/echo';
import { STATUS } from '#platform/dimse/message/command-set';
import { PDU_TYPE } from '#platform/dimse/pdu/pdu-type';
import { requestAssociation } from '#platform/dimse/request-association';
import type { Client } from '#test/support/client';
import { caseRandom } from '../case-random.js';
import type { FuzzRun, FuzzSummary } from '../fuzz-run.js';
import { MemoryWatch } from '../memory-watch.js';
import { type SeedFile, seedFiles } from '../mutation/seed-file.js';
import type { ArchiveProcess } from './archive-process.js';
import type { ArchiveState } from './archive-words.js';
import { mutateAssociation } from './mutate-association.js';
import { checkStored, findStored } from './stored-objects.js';

const PATIENCE_MS = 2_000;
/** A slow one is tried again: a busy machine is no finding. */
const TRIES = 5;
const ROUND = 32;
/** Associations at a time. */
const AT_ONCE = 4;
/** After so long without an answer nothing more is said. */
const QUIET_MS = 150;
/** Looks at what is being taken in, 100 ms apart. */
const SETTLING = 50;
const ENDS = new Set<number>([PDU_TYPE.associateReject, PDU_TYPE.releaseResponse, PDU_TYPE.abort]);
const CALLING = 'FUZZ';
/** AE titles are unique in an installation; each round has one of its own. */
let practices = 0;

/** Calls the DICOM door and talks nonsense; after each round it must still answer, and hold nothing but what is of use. */
export async function fuzzDimse(run: FuzzRun, archive: ArchiveProcess): Promise<FuzzSummary> {
  const started = performance.now();
  const memory = new MemoryWatch();
  let stored = 0;
  const seeds = seedFiles();
  const end = run.first + run.cases;
  const found = (number: number, what: string): void => run.found({ target: 'dimse', number, what });
  for (let first = run.first; first < end && archive.isRunning && !run.signal.aborted; first += ROUND) {
    const last = Math.min(first + ROUND, end) - 1;
    const { organizationId, client } = archive.newPractice();
    const called = await registerPractice(client);
    for (let number = first; number <= last && archive.isRunning; number += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, last + 1 - number) }, (_, n) => number + n);
      const talks = numbers.map(async (each) => {
        const wrong = await talk(archive.dimsePort, seeds, run.seed, each, called);
        if (wrong !== undefined) found(each, wrong);
      });
      await Promise.all(talks);
      for (const fault of archive.takeFaults()) found(number, fault);
    }
    if (!archive.isRunning) break;
    const wrong = await checkPractice(archive, organizationId, client, called);
    stored += (await archive.state(organizationId)).instances;
    for (const what of [...wrong, ...archive.takeFaults()]) found(last, `cases ${first} to ${last}: ${what}`);
    memory.add(await archive.held());
  }
  if (memory.leak !== undefined) found(end, memory.leak);
  return { cases: run.cases, stored, seconds: (performance.now() - started) / 1000, memory: memory.summary };
}

/** Gives the practice an AE title, which is answered, and a peer that may store. */
async function registerPractice(client: Client): Promise<string> {
  const aeTitle = `FUZZ${++practices}`;
  const headers = { 'if-match': '"0"' };
  const node = await client.request('PUT', '/v1/dicom/node', { body: { aeTitle }, headers });
  const peer = await client.post('/v1/dicom/peers', { aeTitle: CALLING, mayStore: true });
  if (node.status !== 204 || peer.status !== 201)
    throw new Error(`the practice's node answered ${node.status}, its peer ${peer.status}`);
  return aeTitle;
}

async function talk(
  port: number,
  seeds: readonly SeedFile[],
  seed: number,
  number: number,
  called: string,
): Promise<string | undefined> {
  const random = caseRandom(seed, 'dimse', number);
  const { bytes, how } = mutateAssociation(seeds, random, number, { calling: CALLING, called });
  for (let tries = 1; ; tries++) {
    if (await send(port, bytes)) return undefined;
    if (tries === TRIES) return `${how}: the connection is open ${PATIENCE_MS} ms after its end`;
  }
}

/** Says all that there is to say and ends; whether the other side ends, too, in time. */
async function send(port: number, bytes: Buffer): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  // the other side may close while it is sent to
  socket.on('error', () => undefined);
  const quiet = setTimeout(() => socket.end(), QUIET_MS);
  socket.on('data', (answer: Buffer) => {
    quiet.refresh();
    // the last answer is ten bytes long, in one piece or with others before it
    if (ENDS.has(answer.at(-10) ?? 0)) socket.end();
  });
  socket.write(bytes);
  try {
    await once(socket, 'close', { signal: AbortSignal.timeout(QUIET_MS + PATIENCE_MS) });
    return true;
  } catch (error) {
    return !(error instanceof Error && error.name === 'AbortError');
  } finally {
    clearTimeout(quiet);
    socket.destroy();
  }
}

/** What is taken in goes on for a moment after its association is gone. */
async function settledState(archive: ArchiveProcess, organizationId: string): Promise<ArchiveState> {
  for (let tries = 0; ; tries++) {
    const state = await archive.state(organizationId);
    if (state.stray === 0 || tries === SETTLING) return state;
    await sleep(100);
  }
}

async function checkPractice(
  archive: ArchiveProcess,
  organizationId: string,
  client: Client,
  called: string,
): Promise<string[]> {
  const wrong: string[] = [];
  const answered = await isAnswered(archive.dimsePort, called).catch((error: unknown) => String(error));
  if (answered !== true) wrong.push(`an echo is not answered: ${answered}`);
  const { instances, files, stray, miscounted } = await settledState(archive, organizationId);
  if (stray > 0) wrong.push(`${instances} rows, ${files} files, ${stray} without the other`);
  if (miscounted > 0) wrong.push(`${miscounted} counters are wrong`);
  const paths = await findStored(client);
  if (paths.length !== instances) wrong.push(`a search finds ${paths.length} of ${instances}`);
  for (const path of paths) {
    const bad = await checkStored(client, path, new Set());
    if (bad !== undefined) wrong.push(`${path}: ${bad}`);
  }
  return wrong;
}

async function isAnswered(port: number, called: string): Promise<boolean> {
  const association = await requestAssociation({
    host: '127.0.0.1',
    port,
    callingAeTitle: CALLING,
    calledAeTitle: called,
    contexts: [{ id: 1, abstractSyntax: VERIFICATION, transferSyntaxes: [IMPLICIT_VR_LITTLE_ENDIAN] }],
  });
  try {
    return (await echo(association)) === STATUS.success;
  } finally {
    await association.release();
  }
}
