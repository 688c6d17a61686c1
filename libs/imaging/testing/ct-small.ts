import { dicomFixture } from '../infrastructure/dicom/testing/dicom-fixture.js';

const study = '1.3.6.1.4.1.5962.1.2.1.20040119072730.12322';
const series = '1.3.6.1.4.1.5962.1.3.1.1.20040119072730.12322';
const instance = '1.3.6.1.4.1.5962.1.1.1.1.1.20040119072730.12322';

/** A CT image in Explicit VR Little Endian, and where it is found when it is stored. */
export const ctSmall = {
  bytes: dicomFixture('pydicom/CT_small.dcm'),
  study,
  series,
  instance,
  path: `/dicomweb/studies/${study}/series/${series}/instances/${instance}`,
  /** Where its pixels lie in the file. */
  pixels: { start: 6300, end: 6300 + 128 * 128 * 2 },
};
