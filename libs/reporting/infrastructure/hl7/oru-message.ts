import { DateTime } from 'luxon';
import { hl7Time } from '#platform/hl7/hl7-time';
import { type Hl7Field, writeHl7 } from '#platform/hl7/write-hl7';
import type { Hl7ResultToSend } from '../../application/services/hl7-result-sender.js';
import { mapReportStatus } from '../../contracts/report-status-mapping.js';
import type { Addendum, ReportContent } from '../../domain/report-content.js';

type Segment = readonly [name: string, ...fields: Hl7Field[]];

/** LOINC names of the sections of a report. */
const SECTIONS: Readonly<Record<keyof ReportContent, readonly [code: string, name: string, system: string]>> =
  {
    clinicalInformation: ['55752-0', 'Clinical information', 'LN'],
    technique: ['55111-9', 'Current imaging procedure descriptions', 'LN'],
    comparison: ['18834-2', 'Radiology Comparison study', 'LN'],
    findings: ['59776-5', 'Procedure findings', 'LN'],
    impression: ['19005-8', 'Radiology Impression', 'LN'],
  };
const ADDENDUM = ['55107-7', 'Addendum', 'LN'] as const;
const DOCUMENT = ['18748-4', 'Diagnostic imaging study', 'LN'] as const;
const STUDY = ['113014', 'DICOM Study', 'DCM'] as const;
/** Why there is another version, or none (HL7 table 0364). */
const REASON = ['GR', 'General reason', 'HL70364'] as const;
/** What takes back a value (HL7 2.5.1, 2.5.3.2). */
const NOTHING = '""';

/** ORU^R01 of HL7 2.5.1: a version of a report, or that it no longer holds. What is sent again has the same bytes. */
export function oruMessage(result: Hl7ResultToSend): Buffer {
  const segments = [...headOf(result), ...observations(result)];
  return Buffer.from(writeHl7(segments), 'utf8');
}

function headOf({ sending, receiver, print, timeZone }: Hl7ResultToSend): Segment[] {
  const { subject, issuedAt, signatures } = print;
  const { ownApplication, ownFacility } = receiver;
  const placer = receiver.placerNumber?.split('^') ?? '';
  const filler = [subject.accessionNumber ?? subject.studyInstanceUid, ownApplication];
  const signer = signatures.at(-1)?.name;
  const numbers = receiver.identifiers.length > 0 ? receiver.identifiers : ownNumber(subject.patientNumber);
  const pid3 = numbers.map(({ value, issuer }) => [
    value,
    '',
    '',
    issuer === '' ? ownFacility : issuer,
    'MR',
  ]);
  const day = subject.performedOn?.replaceAll('-', '') ?? '';
  const { obr25 } = mapReportStatus(sending.stage);
  const service = [subject.procedureCode ?? '', subject.procedureName ?? subject.studyDescription ?? ''];
  const referrer = subject.referrerName === null ? '' : ['', ...nameOf(subject.referrerName)];
  return [
    [
      'MSH',
      ...[ownApplication, ownFacility, receiver.application, receiver.facility],
      ...[
        hl7Time.write(sending.createdAt, timeZone),
        '',
        ['ORU', 'R01', 'ORU_R01'],
        sending.controlId,
        'P',
        '2.5.1',
      ],
      ...['', '', '', '', '', 'UNICODE UTF-8'],
    ],
    [
      'PID',
      ...['1', '', { repeats: pid3 }, '', nameOf(subject.patientName), ''],
      ...[subject.patientBirthDate?.replaceAll('-', '') ?? '', sexOf(subject.patientSex)],
    ],
    ['ORC', 'RE', placer, filler, '', sending.stage === 'preliminary' ? 'A' : 'CM'],
    [
      'OBR',
      ...['1', placer, filler, service, '', '', day, '', '', '', '', '', '', '', '', referrer],
      ...['', '', '', '', '', hl7Time.write(issuedAt, timeZone), '', subject.modality ?? '', obr25],
      ...['', '', '', '', '', '', signer === undefined ? '' : ['', ...nameOf(signer).slice(0, 2)]],
    ],
    ...(sending.reason === null ? [] : [['NTE', 1, 'L', sending.reason, REASON] as const]),
  ];
}

function observations({ sending, receiver, print, document, timeZone }: Hl7ResultToSend): Segment[] {
  const { stage, emptied } = sending;
  const { obx11 } = mapReportStatus(stage);
  // `B`, appended, is of 2.8: an addendum is a correction in 2.5.1.
  const status = obx11 === 'B' ? 'C' : obx11;
  const gone = stage === 'withdrawn' || stage === 'cancelled';
  const segments: Segment[] = [];
  const add = (type: string, name: readonly string[], value: Hl7Field, subId = ''): void => {
    segments.push(['OBX', segments.length + 1, type, name, subId, value, '', '', '', '', '', status]);
  };
  add('ST', STUDY, print.subject.studyInstanceUid);
  for (const section of Object.keys(SECTIONS) as (keyof ReportContent)[]) {
    const text = print.content[section];
    if (text.trim() !== '') add('FT', SECTIONS[section], gone ? NOTHING : text);
    else if (emptied.includes(section)) add('FT', SECTIONS[section], NOTHING);
  }
  // OBX-4 tells those of one name apart (7.4.2.4): the same number in each version.
  print.addenda.forEach((addendum, index) =>
    add('FT', ADDENDUM, gone ? NOTHING : addendumText(addendum, timeZone), String(index + 1)),
  );
  if (document) add('ED', DOCUMENT, ['', 'application', 'pdf', 'Base64', document.toString('base64')]);
  else if (stage === 'withdrawn' && receiver.document) add('ED', DOCUMENT, NOTHING);
  return segments;
}

/** Who added it and when, as the signature of the report is not theirs, and below it the text. */
function addendumText({ authorName, at, text }: Addendum, timeZone: string): string {
  return `${authorName}, ${DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-LL-dd HH:mm ZZ')}\n${text}`;
}

const ownNumber = (number: string | null): { value: string; issuer: string }[] =>
  number === null ? [] : [{ value: number, issuer: '' }];

/** XPN: family and given name of one as people write it, or as DICOM does. */
function nameOf(name: string): string[] {
  if (name.includes('^')) return name.split('^').slice(0, 3);
  const words = name.trim().split(/\s+/);
  const family = words.pop() ?? '';
  return [family, words.join(' ')];
}

/** HL7 table 0001. */
function sexOf(sex: string | null): string {
  const letter = sex?.trim().charAt(0).toUpperCase() ?? '';
  return ['F', 'M', 'O'].includes(letter) ? letter : 'U';
}
