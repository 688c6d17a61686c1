import { readInstanceAttributes } from '../instance/read-instance-attributes.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomFixture } from './dicom-fixture.js';
import { dicomJson } from '../values/dicom-json.js';
import { rewriteElements } from './rewrite-elements.js';

describe('rewriting elements of a file', () => {
  it.each([
    'pydicom/CT_small.dcm',
    'pydicom/MR_small_implicit.dcm',
    'pydicom/MR_small_expb.dcm',
    'pydicom/image_dfl.dcm',
    'pydicom/MR_small_RLE.dcm',
  ])('changes these and nothing else in %s', async (name) => {
    const original = dicomFixture(name);
    const copy = rewriteElements(original, {
      AccessionNumber: 'ACC-2026-1',
      '00080018': '1.2.3.4.5',
      PatientName: 'Müller^Anna'.normalize('NFD').replace(/\u0308/, ''),
    });
    const read = await readDicomFile(copy);
    const attributes = readInstanceAttributes(read);
    expect(attributes.study.accessionNumber).toBe('ACC-2026-1');
    expect(attributes.sopInstanceUid).toBe('1.2.3.4.5');
    expect(attributes.patient.name).toEqual({ alphabetic: 'Muller^Anna' });
    expect(read.meta.mediaStorageSopInstanceUid).toBe('1.2.3.4.5');
    const others = (json: string): unknown => {
      const {
        '00080050': a,
        '00080018': b,
        '00100010': c,
        ...rest
      } = JSON.parse(json) as Record<string, unknown>;
      expect([a, b, c]).toHaveLength(3);
      return rest;
    };
    expect(others(dicomJson(read.dataSet))).toEqual(
      others(dicomJson((await readDicomFile(original)).dataSet)),
    );
    expect(read.dataSet.get(0x7fe00010)?.bulk?.length).toBeGreaterThan(0);
  });

  it('writes in the character set of the file', async () => {
    const copy = rewriteElements(dicomFixture('pydicom/CT_small.dcm'), { PatientName: 'Müller^Anna' });
    expect(readInstanceAttributes(await readDicomFile(copy)).patient.name).toEqual({
      alphabetic: 'Müller^Anna',
    });
    expect(() => rewriteElements(dicomFixture('pydicom/CT_small.dcm'), { PatientName: '山田' })).toThrow(
      RangeError,
    );
  });

  it('takes elements away', async () => {
    const copy = rewriteElements(dicomFixture('pydicom/CT_small.dcm'), { PatientID: null });
    expect(readInstanceAttributes(await readDicomFile(copy)).patient.id).toBeUndefined();
  });

  it('refuses names that are no attributes and attributes that are no text', () => {
    const file = dicomFixture('pydicom/CT_small.dcm');
    expect(() => rewriteElements(file, { Acession: 'A' })).toThrow(TypeError);
    expect(() => rewriteElements(file, { Rows: '5' })).toThrow(TypeError);
  });
});
