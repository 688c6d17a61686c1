import type { FoundBytes } from '../../../application/services/dicom-files.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataSet } from '../reading/data-set.js';
import type { LoadValue } from '../frames/read-presentation.js';

/** An encapsulated PDF (PS3.3, C.24.2) without its padding; undefined when the data set holds none. */
export async function findPdf(
  dataSet: DataSet,
  load: LoadValue,
): Promise<FoundBytes | Uint8Array | undefined> {
  const element = dataSet.get(TAGS.EncapsulatedDocument);
  const read = new AttributeReader(dataSet);
  if (!element || read.text(TAGS.MIMETypeOfEncapsulatedDocument)?.toLowerCase() !== 'application/pdf') {
    return undefined;
  }
  const length = read.integer(TAGS.EncapsulatedDocumentLength) ?? Infinity;
  if (!element.bulk) return (await load(element)).subarray(0, length);
  const { offset, length: whole } = element.bulk;
  return { ranges: [{ offset, length: Math.min(whole, length) }], encapsulated: false };
}
