import { readFileSync } from 'node:fs';
import dicomParser from 'dicom-parser';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { allDicomFixtures } from '../testing/dicom-fixture.js';
import { dicomJson } from '../values/dicom-json.js';
import { readDicomFile } from './read-dicom-file.js';

/** Malformed as their projects say, or as no reader but the most lenient accepts them. */
const REFUSED = new Set([
  'fuzz/meta-in-data-set.dcm',
  'fuzz/two-transfer-syntaxes.dcm',
  'fuzz/unknown-sequence-in-big-endian.dcm',
  'pydicom/MR_truncated.dcm',
  'pydicom/SC_rgb_jpeg.dcm',
  'pydicom/meta_missing_tsyntax.dcm',
  'pydicom/no_meta.dcm',
  'pydicom/rtstruct.dcm',
  'pydicom-data/JLSL_RGB_ILV0.dcm',
  'pydicom-data/JLSN_RGB_ILV0.dcm',
  'pydicom-data/OT-PAL-8-face.dcm',
]);

/** What dicom-parser takes the prefix of an inflated file for. */
const NO_ELEMENTS = ['49444D43', '4C550004', 'FFFCFFFC'];

describe.each([...allDicomFixtures()])('%s', (name, path) => {
  const bytes = readFileSync(path);

  if (REFUSED.has(name)) {
    it('is refused with a reason', async () => {
      await expect(readDicomFile(bytes)).rejects.toThrow(DicomFailure);
    });
    return;
  }

  it('is read, and its elements are those that dicom-parser finds', async () => {
    const { dataSet } = await readDicomFile(bytes);
    const expected = dicomParser.parseDicom(bytes);
    const tags = Object.values(expected.elements)
      .map(({ tag }) => tag.slice(1).toUpperCase())
      .filter((tag) => !tag.startsWith('0002') && !tag.endsWith('0000') && !NO_ELEMENTS.includes(tag));
    expect([...dataSet.elements.keys()].map(formatTag).sort()).toEqual(tags.sort());
    for (const { tag, value, items } of dataSet.elements.values()) {
      const other = expected.elements[`x${formatTag(tag).toLowerCase()}`];
      if (value) expect(value.length).toBe(other?.length);
      if (items && other?.items) expect(items).toHaveLength(other.items.length);
    }
    JSON.parse(dicomJson(dataSet));
  });
});
