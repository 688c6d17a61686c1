import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#test/support/free-port';
import { runProgram } from '#test/support/run-program';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { answers, Dcmtk } from './dcmtk.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

const FILES = join(process.cwd(), 'test/data/dicom/pydicom');
const CT_STUDY = '1.3.6.1.4.1.5962.1.2.1.20040119072730.12322';

let system: System;
let dcmtk: Dcmtk;
let folder: string;
let archive: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isocenter-dcmqrscp-'));
  system = await startSystem({ engine: false, gateway: true });
  dcmtk = new Dcmtk(system, folder);
  await dcmtk.succeed('storescu', join(FILES, 'CT_small.dcm'));
  port = await freePort();
  archive = await startArchive();
  const admin = await system.as('admin');
  const peer = { aeTitle: 'OTHER', host: '127.0.0.1', port, mayRetrieve: true, mayStore: true };
  expect((await admin.post('/v1/dicom/peers', peer)).status).toBe(201);
}, START_MS);
afterAll(async () => {
  if (archive?.exitCode === null) {
    const ended = once(archive, 'exit');
    archive.kill();
    await ended;
  }
  await system?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Another archive: DCMTK's, which knows who may move what to whom. */
async function startArchive(): Promise<ChildProcess> {
  const { host, port: ours } = system.settings.dimse;
  const storage = join(folder, 'archive');
  await mkdir(storage);
  const configuration = join(folder, 'dcmqrscp.cfg');
  await writeFile(
    configuration,
    [
      `NetworkTCPPort = ${port}`,
      'MaxPDUSize = 16384',
      'MaxAssociations = 16',
      'HostTable BEGIN',
      `isocenter = (ISOCENTER, ${host}, ${ours})`,
      'HostTable END',
      'AETable BEGIN',
      `OTHER ${storage} RW (200, 1024mb) ANY`,
      'AETable END',
    ].join('\n'),
  );
  const started = spawn(Dcmtk.path('dcmqrscp'), ['-c', configuration], { stdio: 'ignore', cwd: folder });
  await until('dcmqrscp to answer', async () => (await ask('echoscu')).status === 0);
  return started;
}

/** Calls that archive. */
const ask = (program: string, ...args: string[]): ReturnType<typeof runProgram> =>
  runProgram(Dcmtk.path(program), ['-aec', 'OTHER', ...args, '127.0.0.1', String(port)], folder);

describe('dcmqrscp', () => {
  it('is sent a study, and has it then', async () => {
    const study = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${CT_STUDY}`];
    const moved = await dcmtk.succeed('movescu', '-v', '-S', '-aem', 'OTHER', ...study);
    expect(moved).toContain('Received Final Move Response (Success)');
    const { output } = await ask('findscu', '-v', '-S', ...study, '-k', 'PatientID');
    expect(answers(output, '0010,0020')).toEqual(['1CT1']);
  });

  it('sends a study to us by C-STORE when somebody asks it to', async () => {
    const mr = join(FILES, 'MR_small_implicit.dcm');
    const stored = await runProgram(
      Dcmtk.path('storescu'),
      ['-aec', 'OTHER', '127.0.0.1', String(port), mr],
      folder,
    );
    expect(stored).toEqual({ status: 0, output: '' });
    const study = ['-k', 'QueryRetrieveLevel=STUDY', '-k', 'PatientID=4MR1'];
    const { output: known } = await ask('findscu', '-v', '-S', ...study, '-k', 'StudyInstanceUID');
    const [uid = ''] = answers(known, '0020,000d');
    const asked = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${uid}`];
    const { status, output } = await ask('movescu', '-v', '-S', '-aem', 'ISOCENTER', ...asked);
    expect(`${status}\n${output}`).toContain('Received Final Move Response (Success)');
    const found = await dcmtk.succeed('findscu', '-v', '-S', ...study, '-k', 'NumberOfStudyRelatedInstances');
    expect(answers(found, '0010,0020')).toEqual(['4MR1']);
  });
});
