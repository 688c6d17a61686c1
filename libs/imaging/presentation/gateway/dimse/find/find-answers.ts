import type { DicomSearchHit } from '../../../../application/queries/search-dicom/dicom-search-hit.js';
import type { DicomPatientHit } from '../../../../application/queries/search-dicom-patients/dicom-patient-hit.js';
import type { JsonAttribute, JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { formatTag } from '../../../../domain/dicom/dictionary/format-tag.js';
import { TAGS } from '../../../../domain/dicom/dictionary/tags.js';
import type { DicomwebBase } from '../../../public/dicomweb/dicomweb-base.js';
import { HIT_ATTRIBUTES, type HitAttribute } from '../../../public/dicomweb/search/hit-attributes.js';
import type { QueryLevel } from './query-level.js';

const OF_LEVEL: Readonly<Record<Exclude<QueryLevel, 'patient'>, readonly HitAttribute[]>> = {
  study: HIT_ATTRIBUTES.study,
  series: [...HIT_ATTRIBUTES.study, ...HIT_ATTRIBUTES.series],
  instance: [...HIT_ATTRIBUTES.study, ...HIT_ATTRIBUTES.series, ...HIT_ATTRIBUTES.instance],
};

const WRITTEN: Readonly<Record<QueryLevel, string>> = {
  patient: 'PATIENT',
  study: 'STUDY',
  series: 'SERIES',
  instance: 'IMAGE',
};

/** Returned whether asked for or not. */
const UNIQUE: Readonly<Record<QueryLevel, readonly number[]>> = {
  patient: [TAGS.PatientID],
  study: [TAGS.StudyInstanceUID],
  series: [TAGS.StudyInstanceUID, TAGS.SeriesInstanceUID],
  instance: [TAGS.StudyInstanceUID, TAGS.SeriesInstanceUID, TAGS.SOPInstanceUID],
};

/** What says something about the identifier, not about what is searched. */
const OWN = new Set(['00080005', '00080052', '00080053', '00080054', '00080056']);

/** Makes answers to one query: what its identifier asks for, as far as it is known (PS3.4, C.4.1.1.3.2). */
export class FindAnswers {
  private readonly attributes: ReadonlyMap<string, HitAttribute>;
  private readonly wanted: readonly [string, JsonAttribute][];

  constructor(
    private readonly level: QueryLevel,
    identifier: JsonDataSet,
    private readonly aeTitle: string,
    private readonly base: DicomwebBase,
  ) {
    const known = level === 'patient' ? [] : OF_LEVEL[level];
    this.attributes = new Map(known.map((attribute) => [formatTag(attribute.tag), attribute]));
    const asked = Object.entries(identifier).filter(([tag]) => !OWN.has(tag) && !tag.endsWith('0000'));
    const unique = UNIQUE[level].map((tag) => [formatTag(tag), { vr: 'UI' }] as [string, JsonAttribute]);
    this.wanted = [...unique, ...asked];
  }

  /** Every attribute that was asked for can have a value. */
  get isComplete(): boolean {
    return this.wanted.every(([tag]) => this.attributes.has(tag) || Object.hasOwn(PATIENT, tag));
  }

  ofHit(hit: DicomSearchHit): JsonDataSet {
    return this.answer((tag) => {
      const attribute = this.attributes.get(tag);
      return attribute && { vr: attribute.vr, Value: attribute.values(hit, this.base) };
    });
  }

  ofPatient(hit: DicomPatientHit): JsonDataSet {
    return this.answer((tag) => {
      const attribute = PATIENT[tag];
      return attribute && { vr: attribute.vr, Value: attribute.values(hit) };
    });
  }

  private answer(valueOf: (tag: string) => JsonAttribute | undefined): JsonDataSet {
    const answer: Record<string, JsonAttribute> = {
      '00080052': { vr: 'CS', Value: [WRITTEN[this.level]] },
      '00080054': { vr: 'AE', Value: [this.aeTitle] },
      '00080056': { vr: 'CS', Value: ['ONLINE'] },
    };
    for (const [tag, { vr }] of this.wanted) answer[tag] = valueOf(tag) ?? { vr };
    return answer;
  }
}

const present = (value: string | number | null): readonly unknown[] => (value === null ? [] : [value]);

const PATIENT: Readonly<
  Record<string, { readonly vr: string; readonly values: (hit: DicomPatientHit) => readonly unknown[] }>
> = {
  '00100010': {
    vr: 'PN',
    values: (hit) => [
      {
        Alphabetic: hit.patientName ?? '',
        Ideographic: hit.patientNameIdeographic ?? '',
        Phonetic: hit.patientNamePhonetic ?? '',
      },
    ],
  },
  '00100020': { vr: 'LO', values: (hit) => present(hit.patientId) },
  '00100021': { vr: 'LO', values: (hit) => present(hit.patientIdIssuer) },
  '00100030': { vr: 'DA', values: (hit) => present(hit.patientBirthDate) },
  '00100040': { vr: 'CS', values: (hit) => present(hit.patientSex) },
  '00201200': { vr: 'IS', values: (hit) => present(hit.studyCount) },
  '00201202': { vr: 'IS', values: (hit) => present(hit.seriesCount) },
  '00201204': { vr: 'IS', values: (hit) => present(hit.instanceCount) },
};
