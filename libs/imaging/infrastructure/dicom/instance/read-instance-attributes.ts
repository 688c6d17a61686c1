import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { DataSet } from '../reading/data-set.js';
import type { DicomFile } from '../reading/dicom-file.js';
import { AttributeReader } from './attribute-reader.js';
import type { InstanceAttributes, RequestedStep } from '../../../domain/dicom/instance-attributes.js';
import { isUid } from '../../../domain/dicom/is-uid.js';

const MEDIA_STORAGE_DIRECTORY = '1.2.840.10008.1.3.10';

/**
 * The attributes of an instance that the product works with. Its four identifiers must be there and be UIDs: they name
 * rows, URLs and files.
 *
 * @throws DicomFailure when an identifier is missing or no UID, or for a DICOMDIR, which is no composite instance
 */
export function readInstanceAttributes(file: DicomFile): InstanceAttributes {
  const { dataSet, meta } = file;
  const read = new AttributeReader(dataSet);
  const sopClassUid = requiredUid(read, TAGS.SOPClassUID, 'SOP Class UID', meta.mediaStorageSopClassUid);
  if (sopClassUid === MEDIA_STORAGE_DIRECTORY) {
    throw new DicomFailure('dicom.sop-class-not-supported', 'a DICOMDIR is no instance that can be stored');
  }
  return {
    transferSyntaxUid: meta.transferSyntaxUid,
    sopClassUid,
    sopInstanceUid: requiredUid(read, TAGS.SOPInstanceUID, 'SOP Instance UID', undefined),
    seriesInstanceUid: requiredUid(read, TAGS.SeriesInstanceUID, 'Series Instance UID', undefined),
    studyInstanceUid: requiredUid(read, TAGS.StudyInstanceUID, 'Study Instance UID', undefined),
    patient: patientOf(read, dataSet),
    study: studyOf(read, dataSet),
    series: seriesOf(read, dataSet),
    instance: instanceOf(read, dataSet),
  };
}

function requiredUid(
  read: AttributeReader,
  tag: number,
  name: string,
  otherwise: string | undefined,
): string {
  const uid = read.text(tag) ?? otherwise;
  if (uid === undefined) throw new DicomFailure('dicom.identifier-missing', `${name} is missing`);
  if (!isUid(uid)) throw new DicomFailure('dicom.identifier-invalid', `${name} is no UID`);
  return uid;
}

/** More items than any patient has identifiers are not taken for some. */
const MOST_IDENTIFIERS = 20;

function patientOf(read: AttributeReader, dataSet: DataSet): InstanceAttributes['patient'] {
  const others = dataSet
    .items(TAGS.OtherPatientIDsSequence)
    .slice(0, MOST_IDENTIFIERS)
    .flatMap((item) => {
      const other = new AttributeReader(item);
      const id = other.text(TAGS.PatientID);
      return id === undefined ? [] : [{ id, ...defined({ issuer: other.text(TAGS.IssuerOfPatientID) }) }];
    });
  return defined({
    id: read.text(TAGS.PatientID),
    issuer: read.text(TAGS.IssuerOfPatientID),
    otherIds: others.length > 0 ? others : undefined,
    name: read.name(TAGS.PatientName),
    birthDate: read.date(TAGS.PatientBirthDate),
    sex: read.text(TAGS.PatientSex),
  });
}

function studyOf(read: AttributeReader, dataSet: DataSet): InstanceAttributes['study'] {
  const issuer = dataSet.items(TAGS.IssuerOfAccessionNumberSequence)[0];
  return defined({
    date: read.date(TAGS.StudyDate),
    time: read.time(TAGS.StudyTime),
    timezoneOffset: read.text(TAGS.TimezoneOffsetFromUTC),
    accessionNumber: read.text(TAGS.AccessionNumber),
    accessionNumberIssuer: issuer && new AttributeReader(issuer).text(TAGS.LocalNamespaceEntityID),
    id: read.text(TAGS.StudyID),
    description: read.text(TAGS.StudyDescription),
    referringPhysicianName: read.name(TAGS.ReferringPhysicianName),
    institutionName: read.text(TAGS.InstitutionName),
  });
}

function seriesOf(read: AttributeReader, dataSet: DataSet): InstanceAttributes['series'] {
  return {
    ...defined({
      modality: read.text(TAGS.Modality),
      number: read.integer(TAGS.SeriesNumber),
      description: read.text(TAGS.SeriesDescription),
      date: read.date(TAGS.SeriesDate),
      time: read.time(TAGS.SeriesTime),
      bodyPart: read.text(TAGS.BodyPartExamined),
      manufacturer: read.text(TAGS.Manufacturer),
      stationName: read.text(TAGS.StationName),
      performedStepStartDate: read.date(TAGS.PerformedProcedureStepStartDate),
      performedStepStartTime: read.time(TAGS.PerformedProcedureStepStartTime),
    }),
    requestedSteps: dataSet.items(TAGS.RequestAttributesSequence).map(requestedStepOf),
  };
}

function requestedStepOf(item: DataSet): RequestedStep {
  const read = new AttributeReader(item);
  return defined({
    scheduledProcedureStepId: read.text(TAGS.ScheduledProcedureStepID),
    requestedProcedureId: read.text(TAGS.RequestedProcedureID),
    accessionNumber: read.text(TAGS.AccessionNumber),
  });
}

function instanceOf(read: AttributeReader, dataSet: DataSet): InstanceAttributes['instance'] {
  const pixels = [TAGS.PixelData, TAGS.FloatPixelData, TAGS.DoubleFloatPixelData];
  return {
    ...defined({
      number: read.integer(TAGS.InstanceNumber),
      date: read.date(TAGS.ContentDate),
      time: read.time(TAGS.ContentTime),
      rows: read.integer(TAGS.Rows),
      columns: read.integer(TAGS.Columns),
      bitsAllocated: read.integer(TAGS.BitsAllocated),
      samplesPerPixel: read.integer(TAGS.SamplesPerPixel),
      numberOfFrames: read.integer(TAGS.NumberOfFrames),
    }),
    hasPixelData: pixels.some((tag) => dataSet.get(tag) !== undefined),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) kept[name] = value;
  return kept as Defined<T>;
}
