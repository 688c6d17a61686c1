import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#test/support/free-port';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { answers, Dcmtk, keys } from './dcmtk.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

const FILES = join(process.cwd(), 'test/data/dicom/pydicom');
const CT = join(FILES, 'CT_small.dcm');
/** Where its pixels lie in the file. */
const PIXELS = { start: 6_300, end: 6_300 + 128 * 128 * 2 };
const CT_STUDY = '1.3.6.1.4.1.5962.1.2.1.20040119072730.12322';
const CT_SERIES = '1.3.6.1.4.1.5962.1.3.1.1.20040119072730.12322';

let system: System;
let dcmtk: Dcmtk;
let folder: string;

beforeAll(async () => {
  Dcmtk.path('echoscu');
  folder = await mkdtemp(join(tmpdir(), 'isocenter-clients-'));
  system = await startSystem({ engine: false, gateway: true });
  dcmtk = new Dcmtk(system, folder);
  await dcmtk.succeed('storescu', CT);
}, START_MS);
afterAll(async () => {
  await system?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe('findscu', () => {
  it('finds studies, series and images of the study root', async () => {
    const study = await dcmtk.succeed(
      'findscu',
      '-v',
      '-S',
      ...keys(
        'QueryRetrieveLevel=STUDY',
        'PatientName=compressed*',
        'StudyInstanceUID',
        'NumberOfStudyRelatedInstances',
      ),
    );
    expect(answers(study, '0020,000d')).toContain(CT_STUDY);
    const series = await dcmtk.succeed(
      'findscu',
      '-v',
      '-S',
      ...keys(
        'QueryRetrieveLevel=SERIES',
        `StudyInstanceUID=${CT_STUDY}`,
        'SeriesInstanceUID',
        'Modality=CT',
      ),
    );
    expect(answers(series, '0020,000e')).toContain(CT_SERIES);
    const images = await dcmtk.succeed(
      'findscu',
      '-v',
      '-S',
      ...keys(
        'QueryRetrieveLevel=IMAGE',
        `StudyInstanceUID=${CT_STUDY}`,
        `SeriesInstanceUID=${CT_SERIES}`,
        'SOPInstanceUID',
      ),
    );
    expect(answers(images, '0008,0018').length).toBeGreaterThan(0);
  });

  it('finds patients of the patient root', async () => {
    const output = await dcmtk.succeed(
      'findscu',
      '-v',
      '-P',
      ...keys('QueryRetrieveLevel=PATIENT', 'PatientID=1CT1', 'PatientName'),
    );
    expect(answers(output, '0010,0020')).toEqual(['1CT1']);
    expect(answers(output, '0010,0010')).toEqual(['CompressedSamples^CT1']);
  });

  it('can stop', async () => {
    const output = await dcmtk.succeed(
      'findscu',
      '-v',
      '-S',
      '--cancel',
      '1',
      ...keys('QueryRetrieveLevel=STUDY', 'StudyInstanceUID'),
    );
    expect(output).toMatch(/Cancel|Success/);
  });

  it('is given the worklist', async () => {
    const desk = await system.as('frontdesk');
    const { body } = await desk.get<{ items: { id: string; accessionNumber: string }[] }>('/v1/orders');
    const [order] = body.items;
    const path = `/v1/orders/${order?.id}/schedule`;
    await desk.post(path, { appointmentAt: '2031-01-15T09:00:00Z' }, { headers: { 'if-match': '*' } });
    const step = 'ScheduledProcedureStepSequence[0]';
    const output = await dcmtk.succeed(
      'findscu',
      '-v',
      '-W',
      ...keys(
        'PatientName=Santos*',
        'PatientID',
        'AccessionNumber',
        'StudyInstanceUID',
        `${step}.Modality=MR`,
        `${step}.ScheduledProcedureStepStartDate=20310101-20311231`,
        `${step}.ScheduledProcedureStepStartTime`,
      ),
    );
    expect(answers(output, '0010,0010')).toEqual(['Santos^Maria']);
    expect(answers(output, '0008,0050')).toEqual([order?.accessionNumber]);
    expect(answers(output, '0020,000d')[0]).toMatch(/^2\.25\.\d+$/);
    expect(answers(output, '0040,0002')).toEqual(['20310115']);
  });
});

describe('movescu and storescp', () => {
  let storescp: ChildProcess;
  let received: string;

  beforeAll(async () => {
    const port = await freePort();
    received = await mkdtemp(join(folder, 'received-'));
    storescp = spawn(Dcmtk.path('storescp'), ['-aet', 'ARCHIVE', '+xa', '-od', received, String(port)], {
      stdio: 'ignore',
    });
    await until('storescp to listen', () => isListening(port));
    const admin = await system.as('admin');
    const peer = { aeTitle: 'ARCHIVE', host: '127.0.0.1', port, mayRetrieve: true };
    expect((await admin.post('/v1/dicom/peers', peer)).status).toBe(201);
  });
  afterAll(async () => {
    if (storescp.exitCode !== null) return;
    const ended = once(storescp, 'exit');
    storescp.kill();
    await ended;
  });

  it('brings an image to another application, with the pixels that came', async () => {
    const output = await dcmtk.succeed(
      'movescu',
      '-v',
      '-S',
      '-aem',
      'ARCHIVE',
      ...keys(
        'QueryRetrieveLevel=IMAGE',
        `StudyInstanceUID=${CT_STUDY}`,
        `SeriesInstanceUID=${CT_SERIES}`,
        'SOPInstanceUID=1.3.6.1.4.1.5962.1.1.1.1.1.20040119072730.12322',
      ),
    );
    expect(output).toContain('Received Final Move Response (Success)');
    const [name] = await readdir(received);
    const file = await readFile(join(received, name ?? ''));
    expect(file.includes((await readFile(CT)).subarray(PIXELS.start, PIXELS.end))).toBe(true);
  });

  it('is told that a destination is not known', async () => {
    const { output } = await dcmtk.run(
      'movescu',
      '-v',
      '-S',
      '-aem',
      'NOWHERE',
      ...keys('QueryRetrieveLevel=STUDY', `StudyInstanceUID=${CT_STUDY}`),
    );
    expect(output).toMatch(/MoveDestinationUnknown|a801/i);
  });
});

describe('getscu', () => {
  it('fetches a series over its own association', async () => {
    const fetched = await mkdtemp(join(folder, 'fetched-'));
    await dcmtk.succeed(
      'getscu',
      '-v',
      '-S',
      '-od',
      fetched,
      ...keys('QueryRetrieveLevel=SERIES', `StudyInstanceUID=${CT_STUDY}`, `SeriesInstanceUID=${CT_SERIES}`),
    );
    expect((await readdir(fetched)).length).toBeGreaterThan(0);
  });
});

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
