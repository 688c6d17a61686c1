import { Readable } from 'node:stream';
import { rewriteElements } from '../infrastructure/dicom/testing/rewrite-elements.js';
import { ctSmall } from './ct-small.js';

/**
 * Images of Anna Müller in one study, ready to be stored.
 *
 * @param names `series.number`, such as `1.1`; series 2 is of modality MR, others of CT
 * @param elements other values, by keyword
 */
export function ctInstances(
  studyInstanceUid: string,
  names: readonly string[],
  elements: Readonly<Record<string, string>> = {},
): AsyncIterable<AsyncIterable<Buffer>> {
  const files = names.map((name) =>
    rewriteElements(ctSmall.bytes, {
      StudyInstanceUID: studyInstanceUid,
      SeriesInstanceUID: `${studyInstanceUid}.${name.split('.')[0]}`,
      SOPInstanceUID: `${studyInstanceUid}.${name}`,
      Modality: name.startsWith('2') ? 'MR' : 'CT',
      PatientName: 'Müller^Anna',
      ...elements,
    }),
  );
  return Readable.from(files.map((file) => Readable.from([file])));
}
