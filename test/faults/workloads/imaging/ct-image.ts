import { createHash, randomUUID } from 'node:crypto';
import { dicomFixture } from '#imaging/infrastructure/dicom/testing/dicom-fixture';
import { rewriteElements } from '#imaging/infrastructure/dicom/testing/rewrite-elements';
import { FileMetaReader } from '#imaging/infrastructure/dicom/reading/file-meta-reader';

/** The class of every image here. */
export const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';
export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

/** What all images of one study say. */
export interface StudyOfImages {
  readonly studyInstanceUid: string;
  readonly accessionNumber: string;
  readonly patientName: string;
  readonly birthDate: string;
}

/** One image as a scanner has it. */
export interface CtImage {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  /** A whole file (PS3.10). */
  readonly file: Buffer;
  /** Of its data set. */
  readonly sha256: string;
}

export const newUid = (): string => `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`;

/** One image of a study; the same number is in the same series as all others. */
export function ctImage(
  { studyInstanceUid, accessionNumber, patientName, birthDate }: StudyOfImages,
  number: number,
): CtImage {
  const seriesInstanceUid = `${studyInstanceUid}.1`;
  const sopInstanceUid = newUid();
  const file = rewriteElements(dicomFixture('pydicom/CT_small.dcm'), {
    StudyInstanceUID: studyInstanceUid,
    SeriesInstanceUID: seriesInstanceUid,
    SOPInstanceUID: sopInstanceUid,
    InstanceNumber: String(number),
    AccessionNumber: accessionNumber,
    PatientName: patientName,
    PatientBirthDate: birthDate,
    PatientID: null,
  });
  return { studyInstanceUid, seriesInstanceUid, sopInstanceUid, file, sha256: dataSetHash(file) };
}

/** SHA-256 of a file's data set: what a peer sends by DIMSE has no meta information, and gets ours. */
export function dataSetHash(file: Buffer): string {
  return createHash('sha256').update(dataSetOf(file)).digest('hex');
}

/** A file without its meta information. Throws a DicomFailure when it has none. */
export function dataSetOf(file: Buffer): Buffer {
  const reader = new FileMetaReader();
  return (reader.push(file) ?? reader.end()).rest;
}
