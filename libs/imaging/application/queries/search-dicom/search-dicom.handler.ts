import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyPlaces } from '../../services/study-places.js';
import { StudyScope } from '../../services/study-scope.js';
import type { DicomSearchHit } from './dicom-search-hit.js';
import type { QidoLevel } from './qido-level.js';
import { requestedSteps, searchConditions } from './search-conditions.js';
import { type DicomSearchResult, SearchDicom } from './search-dicom.query.js';

const date = (column: string, name: string): string => `to_char(${column}, 'YYYYMMDD') AS "${name}"`;

const STUDY = [
  'st.study_instance_uid AS "studyInstanceUid"',
  date('st.study_date', 'studyDate'),
  'st.study_time AS "studyTime", st.timezone_offset AS "timezoneOffset", st.accession_number AS "accessionNumber"',
  'st.study_id_text AS "studyId", st.description, st.institution_name AS "institutionName", st.modalities',
  'st.referring_physician_name AS "referringPhysicianName", st.patient_name AS "patientName"',
  'st.patient_name_ideographic AS "patientNameIdeographic", st.patient_name_phonetic AS "patientNamePhonetic"',
  'st.patient_number AS "patientId", st.patient_number_issuer AS "patientIdIssuer", st.patient_sex AS "patientSex"',
  date('st.patient_birth_date', 'patientBirthDate'),
  'st.series_count AS "seriesCount", st.instance_count AS "instanceCount"',
].join(', ');

const SERIES = [
  'se.series_instance_uid AS "seriesInstanceUid", se.modality, se.series_number AS "seriesNumber"',
  'se.description AS "seriesDescription", se.body_part AS "bodyPart", se.manufacturer, se.station_name AS "stationName"',
  date('se.series_date', 'seriesDate'),
  'se.series_time AS "seriesTime", se.performed_time AS "performedTime"',
  date('se.performed_date', 'performedDate'),
  'se.instance_count AS "seriesInstanceCount"',
].join(', ');

const INSTANCE = [
  'i.sop_class_uid AS "sopClassUid", i.sop_instance_uid AS "sopInstanceUid", i.instance_number AS "instanceNumber"',
  'i.rows, i.columns, i.bits_allocated AS "bitsAllocated", i.number_of_frames AS "numberOfFrames"',
  'i.transfer_syntax_uid AS "transferSyntaxUid"',
].join(', ');

const SELECT: Record<QidoLevel, string> = {
  study: STUDY,
  series: `${STUDY}, ${SERIES}`,
  instance: `${STUDY}, ${SERIES}, ${INSTANCE}`,
};

const FROM: Record<QidoLevel, string> = {
  study: 'study st',
  series: 'study st JOIN series se ON se.study_id = st.id',
  instance: 'study st JOIN series se ON se.study_id = st.id JOIN instance i ON i.series_id = se.id',
};

const ORDER: Record<QidoLevel, string> = {
  study: 'st.received_at DESC, st.id DESC',
  series: 'st.received_at DESC, st.id DESC, se.series_number NULLS LAST, se.id',
  instance:
    'st.received_at DESC, st.id DESC, se.series_number NULLS LAST, se.id, i.instance_number NULLS LAST, i.id',
};

@QueryHandler(SearchDicom)
export class SearchDicomHandler implements IQueryHandler<SearchDicom> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
    private readonly places: StudyPlaces,
  ) {}

  async execute(query: SearchDicom): Promise<DicomSearchResult> {
    const { level, filters, studyInstanceUid, seriesInstanceUid, limit, offset } = query;
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const where = [...searchConditions(filters, place), ...(await this.scope.conditions(place))];
    if (level !== 'study') where.push(...this.scope.seriesConditions());
    if (studyInstanceUid) where.push(`st.study_instance_uid = ${place(studyInstanceUid)}`);
    if (seriesInstanceUid && level !== 'study')
      where.push(`se.series_instance_uid = ${place(seriesInstanceUid)}`);
    const from = level === 'study' && where.length === 0 ? await this.places.before(offset) : undefined;
    if (from)
      where.push(
        `(st.received_at, st.id) <= (${place(from.receivedAt)}::timestamptz, ${place(from.id)}::uuid)`,
      );
    const steps = level === 'study' ? '' : `, ${requestedSteps(filters, place)} AS "requestedSteps"`;
    const rows = await this.sql.rows<DicomSearchHit>(
      `SELECT ${SELECT[level]}${steps} FROM ${FROM[level]} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY ${ORDER[level]} LIMIT ${place(limit + 1)} OFFSET ${place(from?.skip ?? offset)}`,
      values,
    );
    return { hits: rows.slice(0, limit), more: rows.length > limit };
  }
}
