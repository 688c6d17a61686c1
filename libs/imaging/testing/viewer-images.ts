import { dicomFixture } from '../infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from '../infrastructure/dicom/testing/rewrite-elements.js';
import { ctSmall } from './ct-small.js';

const SIDE = 128;
const ROW_BYTES = SIDE * 2;

/** A CT series of so many slices 5 mm apart, each with the picture moved up by some rows, so that they look different. */
export function ctStack(
  slices: number,
  study = ctSmall.study,
  patient: Record<string, string> = {},
): Buffer[] {
  const { start, end } = ctSmall.pixels;
  const pixels = ctSmall.bytes.subarray(start, end);
  return Array.from({ length: slices }, (_, n) => {
    const moved = n * 12 * ROW_BYTES;
    const slice = Buffer.concat([
      ctSmall.bytes.subarray(0, start),
      pixels.subarray(moved),
      pixels.subarray(0, moved),
      ctSmall.bytes.subarray(end),
    ]);
    return rewriteElements(slice, {
      StudyInstanceUID: study,
      SeriesInstanceUID: `${study}.1`,
      SOPInstanceUID: `${study}.1.${n + 1}`,
      FrameOfReferenceUID: `${study}.9`,
      InstanceNumber: String(n + 1),
      ImagePositionPatient: `-158.135803\\-179.035797\\${-75 + n * 5}`,
      SliceLocation: String(-75 + n * 5),
      ...patient,
    });
  });
}

/** An ultrasound loop of 30 frames in colour, JPEG baseline (YBR_FULL_422), with identifiers of its own. */
export const ultrasoundLoop = {
  study: '2.25.301',
  series: '2.25.301.1',
  instance: '2.25.301.1.1',
  frames: 30,
  bytes: (): Buffer =>
    rewriteElements(dicomFixture('pydicom/examples_ybr_color.dcm'), {
      StudyInstanceUID: '2.25.301',
      SeriesInstanceUID: '2.25.301.1',
      SOPInstanceUID: '2.25.301.1.1',
      PatientName: 'Loop^Lisa',
      PatientID: 'LOOP-1',
      StudyDate: '20260301',
    }),
};
