import { searchKey } from '../../../domain/search-key.js';
import type { QidoFilter } from './qido-filter.js';
import type { QidoKey } from './qido-keys.js';
import { QIDO_KEYS } from './qido-keys.js';

/** The column of each key; `name` columns have a search key beside the name, and those of an item are in `step`. */
const COLUMNS: Readonly<Record<QidoKey, string>> = {
  studyDate: 'st.study_date',
  studyTime: 'st.study_time',
  accessionNumber: 'st.accession_number',
  modalitiesInStudy: 'st.modalities',
  referringPhysicianName: 'st.referring_physician_key',
  patientName: 'st.patient_name_key',
  patientId: 'st.patient_number',
  issuerOfPatientId: 'st.patient_number_issuer',
  patientBirthDate: 'st.patient_birth_date',
  patientSex: 'st.patient_sex',
  studyInstanceUid: 'st.study_instance_uid',
  studyId: 'st.study_id_text',
  studyDescription: 'st.description',
  modality: 'se.modality',
  seriesInstanceUid: 'se.series_instance_uid',
  seriesNumber: 'se.series_number',
  seriesDescription: 'se.description',
  bodyPartExamined: 'se.body_part',
  performedStepStartDate: 'se.performed_date',
  performedStepStartTime: 'se.performed_time',
  scheduledProcedureStepId: "step ->> 'scheduledProcedureStepId'",
  requestedProcedureId: "step ->> 'requestedProcedureId'",
  sopClassUid: 'i.sop_class_uid',
  sopInstanceUid: 'i.sop_instance_uid',
  instanceNumber: 'i.instance_number',
};

const CAST: Readonly<Partial<Record<string, string>>> = { DA: '::date', IS: '::int' };

/** Adds a value and answers its place in the statement. */
export type Place = (value: unknown) => string;

type Filters = Readonly<Partial<Record<QidoKey, QidoFilter>>>;

const STEPS = 'FROM jsonb_array_elements(se.requested_steps) AS step WHERE';

/** The SQL conditions of a search, over studies `st`, series `se` and instances `i`. */
export function searchConditions(filters: Filters, place: Place): string[] {
  const ofStep = conditions(filters, place, true);
  // one item has to match all of its keys (PS3.4, C.2.2.2.6)
  const inSequence = ofStep.length === 0 ? [] : [`EXISTS (SELECT 1 ${STEPS} ${ofStep.join(' AND ')})`];
  return [...conditions(filters, place, false), ...inSequence];
}

/** The SQL of the requested steps of a series: of those, where they are searched, the ones that match (PS3.4, C.2.2.2.6). */
export function requestedSteps(filters: Filters, place: Place): string {
  const ofStep = conditions(filters, place, true);
  return ofStep.length === 0
    ? 'se.requested_steps'
    : `(SELECT jsonb_agg(step) ${STEPS} ${ofStep.join(' AND ')})`;
}

/** @param inSequence of the items of Request Attributes Sequence, else of everything else */
function conditions(filters: Filters, place: Place, inSequence: boolean): string[] {
  return Object.entries(filters).flatMap(([name, filter]) => {
    const key = name as QidoKey;
    // only known names and columns of ours become part of the statement
    if (!Object.hasOwn(COLUMNS, key) || QIDO_KEYS[key].path.length > 1 !== inSequence) return [];
    return condition(key, filter, place);
  });
}

function condition(key: QidoKey, filter: QidoFilter, place: Place): string[] {
  const column = COLUMNS[key];
  const { vr } = QIDO_KEYS[key];
  if (key === 'modalitiesInStudy') return [modalities(filter, place)];
  if (vr === 'PN') return [nameCondition(key, column, filter, place)];
  return textCondition(column, filter, place, CAST[vr] ?? '');
}

/** The SQL of one filter on a column. */
export function textCondition(column: string, filter: QidoFilter, place: Place, cast = ''): string[] {
  switch (filter.kind) {
    case 'equal':
      return filter.values.length === 1
        ? [`${column} = ${place(filter.values[0])}${cast}`]
        : [`${column} = ANY(${place(filter.values)}${cast === '' ? '::text[]' : `${cast}[]`})`];
    case 'range':
      return [
        ...(filter.from === undefined ? [] : [`${column} >= ${place(filter.from)}${cast}`]),
        ...(filter.to === undefined ? [] : [`${column} <= ${place(filter.to)}${cast}`]),
      ];
    case 'wildcard':
      return [
        ...prefixRange(column, filter.pattern, place),
        `${column} LIKE ${place(likePattern(filter.pattern))}`,
      ];
  }
}

/**
 * The literal beginning of a pattern as a range. LIKE itself cannot use an index here: under row-level security only
 * leak-proof operators may look at rows before the policy does, and comparisons are, LIKE is not.
 */
function prefixRange(column: string, pattern: string, place: Place): string[] {
  const prefix = /^[^*?]*/.exec(pattern)?.[0] ?? '';
  return prefix === ''
    ? []
    : [`${column} >= ${place(prefix)}`, `${column} < ${place(`${prefix}\u{10ffff}`)}`];
}

/** `*` and `?` of DICOM as `%` and `_` of SQL; those of SQL and its escape sign stand for themselves. */
function likePattern(pattern: string): string {
  return pattern
    .replace(/[\\%_]/g, '\\$&')
    .replaceAll('*', '%')
    .replaceAll('?', '_');
}

/**
 * Names match whatever their case (PS3.4, C.2.2.2.1), and in any of their component groups; alphabetic ones also without
 * their accents, which is ours.
 */
function nameCondition(key: QidoKey, column: string, filter: QidoFilter, place: Place): string {
  const alphabetic = textCondition(column, mapped(filter, searchKey), place).join(' AND ');
  // other groups are rarely in Latin letters, and asking for them would keep the alphabetic one's index from being used
  const texts =
    filter.kind === 'wildcard' ? filter.pattern : filter.kind === 'equal' ? filter.values.join('') : '';
  if (key !== 'patientName' || !/[^\x20-\x7e\p{Script=Latin}]/u.test(texts.normalize('NFC')))
    return alphabetic;
  const plain = mapped(filter, (name) => name.normalize('NFC').toLowerCase());
  const others = ['lower(st.patient_name_ideographic)', 'lower(st.patient_name_phonetic)'].map((group) =>
    textCondition(group, plain, place).join(' AND '),
  );
  return `(${[alphabetic, ...others].map((group) => `(${group})`).join(' OR ')})`;
}

function mapped(filter: QidoFilter, fold: (name: string) => string): QidoFilter {
  if (filter.kind === 'wildcard') return { kind: 'wildcard', pattern: fold(filter.pattern) };
  if (filter.kind === 'range') return filter;
  return { kind: 'equal', values: filter.values.map((value) => fold(value).replace(/\^+$/, '')) };
}

function modalities(filter: QidoFilter, place: Place): string {
  if (filter.kind === 'equal') return `st.modalities && ${place(filter.values)}::text[]`;
  const each = textCondition('modality', filter, place).join(' AND ');
  return `EXISTS (SELECT 1 FROM unnest(st.modalities) AS modality WHERE ${each})`;
}
