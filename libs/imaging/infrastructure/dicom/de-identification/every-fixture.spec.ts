import { readFileSync } from 'node:fs';
import { attributeByTag } from '../../../domain/dicom/dictionary/attribute-dictionary.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { isUid } from '../../../domain/dicom/is-uid.js';
import { readInstanceAttributes } from '../instance/read-instance-attributes.js';
import type { DataElement } from '../reading/data-element.js';
import type { DataSet } from '../reading/data-set.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { deIdentifyBytes, testOrder } from '../testing/de-identify-bytes.js';
import { allDicomFixtures } from '../testing/dicom-fixture.js';
import { rewriteElements } from '../testing/rewrite-elements.js';
import { characterSetOf } from '../values/character-set-of.js';
import { textValues } from '../values/text-values.js';
import { KNOWN_WORDS } from './known-words.js';

const OBJECT_UID =
  /^(SOPInstanceUID|StudyInstanceUID|SeriesInstanceUID|ReferencedSOPInstanceUID|FrameOfReferenceUID|DimensionOrganizationUID|ConcatenationUID|IrradiationEventUID|DeviceUID)$/;
const IDENTIFIER =
  /^(PatientID|OtherPatientIDs|AccessionNumber|PatientAddress|PatientTelephoneNumbers|AdmissionID)$/;

interface Placed {
  readonly element: DataElement;
  readonly dataSet: DataSet;
}

function* everyElement(dataSet: DataSet): Generator<Placed> {
  for (const element of dataSet.elements.values()) {
    yield { element, dataSet };
    for (const item of element.items ?? []) yield* everyElement(item);
  }
}

const keywordOf = (tag: number): string => attributeByTag(tag)?.keyword ?? '';

const textsOf = ({ element, dataSet }: Placed): string[] =>
  element.value ? textValues(element.value, element.vr, characterSetOf(dataSet)) : [];

/** What may be nowhere in the copy: names and numbers as they were written, and in UTF-8. */
function forbiddenBytes(dataSet: DataSet): Buffer[] {
  const found: Buffer[] = [];
  for (const placed of everyElement(dataSet)) {
    const { element } = placed;
    const isName = element.vr === 'PN';
    if (!element.value || !(isName || IDENTIFIER.test(keywordOf(element.tag)))) continue;
    found.push(Buffer.from(element.value.toString('latin1').replace(/[\0 ]+$/, ''), 'latin1'));
    for (const text of textsOf(placed)) {
      const words = isName ? text.split(/[\^=\s,]+/) : [];
      for (const word of [text, ...words])
        if (!KNOWN_WORDS.has(word.toLowerCase())) found.push(Buffer.from(word, 'utf8'));
    }
  }
  return found.filter(({ length }) => length >= 6);
}

function objectUids(dataSet: DataSet): string[] {
  return [...everyElement(dataSet)]
    .filter(({ element }) => element.vr === 'UI' && OBJECT_UID.test(keywordOf(element.tag)))
    .flatMap(textsOf)
    .filter((uid) => isUid(uid) && !uid.startsWith('1.2.840.10008.') && uid.length > 8);
}

/** A file that cannot be read or stored is never asked to be copied. */
async function readable(bytes: Buffer): Promise<DataSet | undefined> {
  try {
    const file = await readDicomFile(bytes);
    readInstanceAttributes(file);
    return file.dataSet;
  } catch (error) {
    if (error instanceof DicomFailure) return undefined;
    throw error;
  }
}

/** Captured images are refused for what may stand in their pixels: that nothing does is for somebody to say. */
async function withCleanPixels(bytes: Buffer): Promise<Buffer> {
  const refused = (await deIdentifyBytes(bytes)) === 'burned-in-text';
  return refused ? rewriteElements(bytes, { BurnedInAnnotation: 'NO' }) : bytes;
}

describe.each([...allDicomFixtures()])('the copy of %s', (_, path) => {
  const file = readFileSync(path);

  it('names nobody, is read, and is the same each time', async () => {
    if (!(await readable(file))) return;
    const bytes = await withCleanPixels(file);
    const original = (await readable(bytes)) as DataSet;
    const copy = await deIdentifyBytes(bytes);
    if (typeof copy === 'string') {
      expect(copy).toMatch(/^(encapsulated-document|overlay-in-pixels|pixel-data-elsewhere)$/);
      return;
    }
    const leaked = forbiddenBytes(original).filter((each) => copy.includes(each));
    expect(leaked.map(String)).toEqual([]);
    expect(objectUids(original).filter((uid) => copy.includes(uid))).toEqual([]);
    const read = await readDicomFile(copy);
    expect(read.warnings).toEqual([]);
    readInstanceAttributes(read);
    const private_ = [...everyElement(read.dataSet)].filter(
      ({ element }) => ((element.tag >>> 16) & 1) === 1,
    );
    expect(private_).toEqual([]);
    const again = await deIdentifyBytes(bytes, testOrder(), 997);
    expect(Buffer.isBuffer(again) && again.equals(copy)).toBe(true);
    const other = await deIdentifyBytes(bytes, testOrder({}, 'b'));
    const uids = objectUids(read.dataSet);
    expect(uids.length).toBeGreaterThan(0);
    expect(uids.filter((uid) => (other as Buffer).includes(uid))).toEqual([]);
  });
});
