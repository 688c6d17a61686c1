import type { DeIdentificationOrder } from '../../../application/services/de-identification/de-identifier.js';
import { CONFIDENTIALITY_PROFILE } from '../../../domain/de-identification/confidentiality-profile.js';
import { DE_IDENTIFICATION_OPTIONS } from '../../../domain/de-identification/de-identification-option.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import type { DataElement } from '../reading/data-element.js';
import { DataSet } from '../reading/data-set.js';

const PATIENT_IDENTITY_REMOVED = 0x00120062;
const METHOD = 0x00120063;
const METHOD_CODES = 0x00120064;
const BURNED_IN_ANNOTATION = 0x00280301;
const TEMPORAL_INFORMATION = 0x00280303;

const text = (tag: number, vr: Vr, value: string): DataElement => ({
  tag,
  vr,
  value: Buffer.from(value, 'utf8'),
});

function code(around: DataSet, value: string, meaning: string): DataSet {
  const item = new DataSet(around);
  const elements = [
    text(0x00080100, 'SH', value),
    text(0x00080102, 'SH', 'DCM'),
    text(0x00080104, 'LO', meaning),
  ];
  for (const element of elements) item.elements.set(element.tag, element);
  return item;
}

/**
 * Writes into a copy whose it is now and how it came to be (PS3.15, E.1.1; PS3.3, C.7.1.1, C.12.1).
 *
 * @param masked regions of its pixels were made black
 */
export function describeMethod(copy: DataSet, order: DeIdentificationOrder, masked: boolean): void {
  const { options, pseudonym } = order;
  const dates = options.includes('retain-full-dates')
    ? 'UNMODIFIED'
    : options.includes('retain-modified-dates')
      ? 'MODIFIED'
      : 'REMOVED';
  const codes = [
    code(copy, '113100', 'Basic Application Confidentiality Profile'),
    ...(masked ? [code(copy, '113101', 'Clean Pixel Data Option')] : []),
    ...options.map((name) =>
      code(copy, DE_IDENTIFICATION_OPTIONS[name].code, DE_IDENTIFICATION_OPTIONS[name].meaning),
    ),
  ];
  const added: DataElement[] = [
    text(TAGS.SpecificCharacterSet, 'CS', 'ISO_IR 192'),
    text(TAGS.PatientName, 'PN', pseudonym),
    text(TAGS.PatientID, 'LO', pseudonym),
    text(PATIENT_IDENTITY_REMOVED, 'CS', 'YES'),
    text(METHOD, 'LO', `Isocenter, PS3.15 ${CONFIDENTIALITY_PROFILE.edition} Basic Profile`),
    { tag: METHOD_CODES, vr: 'SQ', items: codes },
    text(TEMPORAL_INFORMATION, 'CS', dates),
    ...(masked ? [text(BURNED_IN_ANNOTATION, 'CS', 'NO')] : []),
  ];
  for (const element of added) copy.elements.set(element.tag, element);
}
