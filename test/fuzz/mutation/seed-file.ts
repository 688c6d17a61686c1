import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataSetCollector } from '#imaging/infrastructure/dicom/reading/data-set-collector';
import { Part10Scan } from '#imaging/infrastructure/dicom/reading/part10-scan';
import { vrOfCode } from '#imaging/infrastructure/dicom/reading/vr-of-code';
import type { TransferSyntax } from '#imaging/domain/dicom/transfer-syntax';

/** Where one element begins in a file, and how its header is written. */
export interface ElementPlace {
  readonly tag: number;
  readonly start: number;
  /** Where the length is written, and in how many bytes. */
  readonly lengthAt: number;
  readonly lengthBytes: 2 | 4;
  readonly headerLength: number;
}

/** A file that mutants are made of. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Undefined for files that cannot be read. */
  readonly syntax: TransferSyntax | undefined;
  readonly dataSetOffset: number;
  /** Of the data set, nested ones too; none where it is deflated. */
  readonly elements: readonly ElementPlace[];
  /** As the file writes it, without padding. */
  readonly sopInstanceUid: string | undefined;
}

const FOLDER = join(process.cwd(), 'test/data/dicom');
/** Larger ones are slower and have nothing but more pixels. */
const LARGEST = 64 * 1024;

class Places extends DataSetCollector {
  readonly starts: { tag: number; start: number }[] = [];

  elementStart(tag: number, start: number): void {
    this.starts.push({ tag, start });
  }
}

/** The committed test files, those that are refused too, in the order of their names: the same everywhere. */
export function seedFiles(): SeedFile[] {
  const names = globSync('**/*', { cwd: FOLDER }).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) => !/\.(md|tsv)$/.test(name) && !name.startsWith('fuzz/'))
    .filter((name) => statSync(join(FOLDER, name)).isFile() && statSync(join(FOLDER, name)).size <= LARGEST)
    .sort()
    .map((name) => seedFile(name, readFileSync(join(FOLDER, name))));
}

function seedFile(name: string, bytes: Buffer): SeedFile {
  const places = new Places();
  const scan = new Part10Scan(() => places);
  try {
    // what is deflated goes on while nobody waits: its places would be of no use
    scan.push(bytes)?.catch(() => undefined);
  } catch {
    // as far as it could be read
  }
  const { meta, syntax } = scan.file ?? {};
  const elements =
    syntax && !syntax.deflated ? places.starts.map((each) => placeOf(bytes, each, syntax)) : [];
  return {
    name,
    bytes,
    syntax,
    dataSetOffset: meta?.dataSetOffset ?? 0,
    elements,
    sopInstanceUid: meta?.mediaStorageSopInstanceUid,
  };
}

function placeOf(
  bytes: Buffer,
  { tag, start }: { tag: number; start: number },
  { implicit }: TransferSyntax,
): ElementPlace {
  if (implicit) return { tag, start, lengthAt: start + 4, lengthBytes: 4, headerLength: 8 };
  const written = vrOfCode(bytes[start + 4] ?? 0, bytes[start + 5] ?? 0);
  return written?.longForm
    ? { tag, start, lengthAt: start + 8, lengthBytes: 4, headerLength: 12 }
    : { tag, start, lengthAt: start + 6, lengthBytes: 2, headerLength: 8 };
}
