import type { JsonDataSet } from './dicom-data-sets.js';

/** PDF files inside of DICOM files (PS3.3, A.45.1). */
export abstract class EncapsulatedPdfs {
  /**
   * The DICOM file, in Explicit VR Little Endian, with the PDF in it to the last byte.
   *
   * @param description all of its data set but the document itself, its length and its type
   * @param length bytes of the PDF
   */
  abstract file(
    description: JsonDataSet,
    pdf: AsyncIterable<Uint8Array>,
    length: number,
  ): AsyncIterable<Buffer>;
}
