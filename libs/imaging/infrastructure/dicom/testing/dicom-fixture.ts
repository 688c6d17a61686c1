import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMMITTED = join(process.cwd(), 'test/data/dicom');
const SHARED = join(process.cwd(), '../shared/fixtures/dicom');

/** One of the committed test files, such as `pydicom/CT_small.dcm` (origin and licences: test/data/dicom/SOURCES.md). */
export function dicomFixture(name: string): Buffer {
  return readFileSync(join(COMMITTED, name));
}

/** Every test file at hand, path by name: the committed ones and, where it lies beside the checkout, the larger shared set. */
export function allDicomFixtures(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of [COMMITTED, SHARED].filter((each) => existsSync(each))) {
    for (const entry of globSync('**/*', { cwd: folder, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !/\.(tsv|md)$/.test(entry.name)) found.set(path.slice(folder.length + 1), path);
    }
  }
  return found;
}
