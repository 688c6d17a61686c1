import { readFileSync } from 'node:fs';
import { DicomFailure } from '../../domain/dicom/dicom-failure.js';
import { allDicomFixtures } from '../dicom/testing/dicom-fixture.js';
import { FixtureImage } from './testing/fixture-image.js';
import { ThreadedFrameImages } from './threaded-frame-images.js';

/** What every file shows; those that are not named show an image. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  // malformed as their projects say, see the reader's own spec
  refused: [
    'pydicom-data/JLSL_RGB_ILV0.dcm',
    'pydicom-data/JLSN_RGB_ILV0.dcm',
    'pydicom-data/OT-PAL-8-face.dcm',
    'fuzz/meta-in-data-set.dcm',
    'fuzz/two-transfer-syntaxes.dcm',
    'fuzz/unknown-sequence-in-big-endian.dcm',
    'pydicom/MR_truncated.dcm',
    'pydicom/SC_rgb_jpeg.dcm',
    'pydicom/meta_missing_tsyntax.dcm',
    'pydicom/no_meta.dcm',
    'pydicom/rtstruct.dcm',
    // video is one stream: its frames cannot be told apart
    'codecs/mpeg2-fragmentable.dcm',
  ],
  document: [
    'dcmjs-dimse/datasets/sr.dcm',
    'dcmjs/examples/data/structured_report.dcm',
    'dcmjs/test/sample-sr.dcm',
    'dicomParser/deflate/report_dfl',
    'highdicom/sr_document.dcm',
    'pydicom/reportsi.dcm',
  ],
  pdf: ['dcmjs-dimse/datasets/pdf.dcm'],
  // plans, waveforms and data sets without pixels
  other: [
    'codecs/jpip-referenced.dcm',
    'dcmjs/test/no-meta-length-test.dcm',
    'dicomParser/deflate/wave_dfl',
    'pydicom/charset_files/chrKoreanMulti.dcm',
    'pydicom/no_meta_group_length.dcm',
    'pydicom/rtplan.dcm',
    'pydicom/waveform_ecg.dcm',
  ],
};
const outcomeOf = (name: string): string =>
  Object.keys(OUTCOMES).find((outcome) => OUTCOMES[outcome]?.includes(name)) ?? 'image';

// threads are started, on machines that are busy with other things
jest.setTimeout(60_000);

describe('every file at hand', () => {
  const images = new ThreadedFrameImages();
  afterAll(() => images.onModuleDestroy());

  it.each([...allDicomFixtures()])('%s is rendered, or not, as the table says', async (name, path) => {
    const expected = outcomeOf(name);
    const reading = FixtureImage.of(readFileSync(path));
    if (expected === 'refused') {
      await expect(reading).rejects.toThrow(DicomFailure);
      return;
    }
    const fixture = await reading;
    expect(fixture.content.kind).toBe(expected);
    if (fixture.content.kind !== 'image') return;
    const { presentation, frames } = fixture.image;
    const last = await fixture.frame(frames.length - 1);
    const { bytes } = await images.render(last, presentation, { mediaType: 'image/jpeg' });
    expect(Buffer.from(bytes).toString('hex', 0, 3)).toBe('ffd8ff');
  });
});
