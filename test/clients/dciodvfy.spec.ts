import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deIdentifyBytes } from '#imaging/infrastructure/dicom/testing/de-identify-bytes';
import { allDicomFixtures } from '#imaging/infrastructure/dicom/testing/dicom-fixture';
import { inPieces } from '#imaging/infrastructure/dicom/testing/in-pieces';
import { readDicomFile } from '#imaging/infrastructure/dicom/reading/read-dicom-file';
import { toExplicitLittleEndian } from '#imaging/infrastructure/dicom/writing/to-explicit-little-endian';
import { programPath, runProgram } from '#test/support/run-program';

/** UIDs are other ones afterwards; what is wrong with them is not. */
const UIDS = /(?<=UID |<)[0-9.]+/g;

describe('dciodvfy', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-dciodvfy-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What is wrong with an object by its IOD (PS3.3). */
  async function errorsOf(file: Buffer): Promise<Set<string>> {
    const path = join(folder, 'object.dcm');
    await writeFile(path, file);
    const { output } = await runProgram(programPath('dciodvfy', 'dicom3tools'), [path], folder);
    const errors = output.split('\n').filter((line) => line.startsWith('Error'));
    return new Set(errors.map((line) => line.replace(UIDS, 'UID')));
  }

  it('finds nothing wrong with conversions and de-identified copies that was not wrong before', async () => {
    const wrong: string[] = [];
    let looked = 0;
    for (const [name, path] of allDicomFixtures()) {
      const bytes = await readFile(path);
      const file = await readDicomFile(bytes).catch(() => undefined);
      // it does not inflate: nothing would be known of the file itself
      if (!file || file.syntax.deflated) continue;
      const before = await errorsOf(bytes);
      const copies = {
        converted: await converted(bytes, file.syntax.encapsulated || file.syntax.referenced),
        copy: await copyOf(bytes),
      };
      for (const [kind, made] of Object.entries(copies)) {
        if (!made) continue;
        looked++;
        for (const error of await errorsOf(made))
          if (!before.has(error)) wrong.push(`${name}, ${kind}: ${error}`);
      }
    }
    expect(looked).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  }, 180_000);
});

async function converted(bytes: Buffer, notNative: boolean): Promise<Buffer | undefined> {
  if (notNative) return undefined;
  const pieces: Buffer[] = [];
  for await (const piece of toExplicitLittleEndian(inPieces(bytes, 4096))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function copyOf(bytes: Buffer): Promise<Buffer | undefined> {
  const copy = await deIdentifyBytes(bytes).catch(() => undefined);
  return Buffer.isBuffer(copy) ? copy : undefined;
}
