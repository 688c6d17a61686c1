import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DicomFailure } from '#imaging/domain/dicom/dicom-failure';
import { deIdentifyBytes } from '#imaging/infrastructure/dicom/testing/de-identify-bytes';
import { allDicomFixtures } from '#imaging/infrastructure/dicom/testing/dicom-fixture';
import { runProgram } from '#test/support/run-program';
import { Dcmtk } from './dcmtk.js';

describe('DCMTK', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-copies-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads the de-identified copies of all files, as those of nobody', async () => {
    const dcmdump = Dcmtk.path('dcmdump');
    let copies = 0;
    for (const [name, path] of allDicomFixtures()) {
      const copy = await deIdentifyBytes(await readFile(path)).catch((error: unknown) => {
        if (error instanceof DicomFailure) return error.code;
        throw error;
      });
      if (typeof copy === 'string') continue;
      copies++;
      const file = join(folder, 'copy.dcm');
      await writeFile(file, copy);
      const { status, output } = await runProgram(
        dcmdump,
        ['--search', '0010,0010', '--search', '0012,0062', file],
        folder,
      );
      expect(`${name}: ${status}`).toBe(`${name}: 0`);
      expect(output).toMatch(/\(0010,0010\) PN \[P-TEST\]/);
      expect(output).toMatch(/\(0012,0062\) CS \[YES\]/);
      expect(`${name}: ${output.match(/^[EW]: .*/m)?.[0] ?? ''}`).toBe(`${name}: `);
    }
    expect(copies).toBeGreaterThan(10);
  }, 120_000);
});
