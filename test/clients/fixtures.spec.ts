import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { allDicomFixtures } from '#imaging/infrastructure/dicom/testing/dicom-fixture';
import { ImagingPublicModule } from '#imaging/presentation/public/imaging-public.module';
import { AccessRecordsModule } from '#imaging/testing/access-records';
import { DicomwebPeer } from '#imaging/testing/dicomweb-peer';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { IndependentPixels } from './independent-pixels.js';
import { type Passage, passage } from './passage.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;
const TABLE = join(process.cwd(), 'test/data/dicom/EXPECTED.tsv');

/** The lines of the table by file, without their remarks. */
function expectedPassages(): Map<string, Passage> {
  const [head = '', ...lines] = readFileSync(TABLE, 'utf8').trimEnd().split('\n');
  const names = head.split('\t').slice(1, -1);
  return new Map(
    lines.map((line) => {
      const [file = '', ...values] = line.split('\t');
      const named = names.map((name, n) => [name, values[n] ?? '']);
      return [file, Object.fromEntries(named) as Record<keyof Passage, string>];
    }),
  );
}

const expected = expectedPassages();
const files = [...allDicomFixtures()].sort(([a], [b]) => (a < b ? -1 : 1));
let app: ContextsApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isocenter-fixtures-'));
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
}, START_MS);
afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody of a practice without images: some files are other versions of one image. */
const newPeer = (): DicomwebPeer => new DicomwebPeer(app.as(newId(), ['studies.read', 'studies.store']));

it('has a line for every file, and a file for every line that it can have', () => {
  const names = files.map(([name]) => name);
  expect(names.filter((name) => !expected.has(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(40);
});

describe.each(files)('%s', (name, path) => {
  const file = readFileSync(path);
  const line = expected.get(name);

  it('comes out of store, query, metadata, retrieve and render as the table says', async () => {
    expect(await passage(newPeer(), file)).toEqual(line);
  });

  if (!line?.frames.includes('bytes')) return;

  it('comes back with the pixels that another program finds in it, if there is one', async () => {
    if (!(await IndependentPixels.know(file))) return;
    const peer = newPeer();
    const answer = await peer.store([file]);
    const url = (answer.body['00081199']?.Value?.[0] as { '00081190': { Value: [string] } })['00081190']
      .Value[0];
    const explicit = 'application/dicom; transfer-syntax=1.2.840.10008.1.2.1';
    const retrieved = await peer.retrieve(new URL(url).pathname, explicit);
    const bytes = Buffer.from(await retrieved.arrayBuffer());
    expect(await new IndependentPixels(folder).difference(file, bytes)).toBeUndefined();
  });
});
