import {
  Conditions,
  fetchRecords,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  type RecordColumn,
  Sql,
} from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { FindStudyRecords } from './find-study-records.query.js';
import type { SeriesRecordView, StudyRecordView } from './study-record.view.js';

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  identifier: {
    column: 'st.study_instance_uid',
    // `uid`, `accession`, or either where nobody said which
    identified: ({ value, issuer }, place) => {
      if (value === undefined) return issuer === 'accession' ? 'st.accession_number IS NOT NULL' : 'true';
      const given = place(value);
      const uid = `st.study_instance_uid = ${given}`;
      const accession = `st.accession_number = ${given}`;
      return issuer === 'uid' ? uid : issuer === 'accession' ? accession : `(${uid} OR ${accession})`;
    },
  },
  patientId: { column: 'st.patient_id', type: 'uuid' },
  orderId: { column: 'st.order_id', type: 'uuid' },
  studyDate: { column: 'st.study_date', type: 'date' },
  modality: { column: 'st.modalities', array: true },
  status: { column: `'available'::text` },
};

const SELECT = `st.id, st.study_instance_uid AS "studyInstanceUid", st.accession_number AS "accessionNumber",
  st.patient_id AS "patientId", st.patient_name AS "namedPatient", st.patient_number AS "namedPatientNumber",
  st.order_id AS "orderId", to_char(st.study_date, 'YYYY-MM-DD') AS "studyDate", st.study_time AS "studyTime",
  st.timezone_offset AS "timezoneOffset", st.description, st.referring_physician_name AS "referringPhysicianName",
  st.modalities, st.series_count AS "seriesCount", st.instance_count AS "instanceCount"`;

const SERIES = `SELECT study_id AS "studyId", series_instance_uid AS uid, modality, series_number AS number, description,
  body_part AS "bodyPart", instance_count AS "instanceCount"
  FROM series WHERE study_id = ANY($1::uuid[]) ORDER BY study_id, series_number NULLS LAST, id`;

@QueryHandler(FindStudyRecords)
export class FindStudyRecordsHandler implements IQueryHandler<FindStudyRecords> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute(query: FindStudyRecords): Promise<PagedResult<StudyRecordView>> {
    const conditions = new Conditions();
    for (const condition of await this.scope.conditions((value) => `$${conditions.values.push(value)}`))
      conditions.always(condition);
    const page = await fetchRecords<Omit<StudyRecordView, 'series'>>(this.sql, query, {
      table: 'st',
      select: SELECT,
      from: 'study st',
      columns: COLUMNS,
      conditions,
      sorts: {
        receivedAt: { column: 'st.received_at', type: 'timestamptz' },
        studyDate: { column: `coalesce(st.study_date, '-infinity'::date)`, type: 'date' },
      },
      defaultSort: '-receivedAt',
    });
    const series = await this.seriesOf(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((study) => ({ ...study, series: series.get(study.id) ?? [] })) };
  }

  private async seriesOf(studyIds: readonly string[]): Promise<ReadonlyMap<string, SeriesRecordView[]>> {
    const byStudy = new Map<string, SeriesRecordView[]>();
    if (studyIds.length === 0) return byStudy;
    const rows = await this.sql.rows<SeriesRecordView & { studyId: string }>(SERIES, [studyIds]);
    for (const { studyId, ...series } of rows)
      byStudy.set(studyId, [...(byStudy.get(studyId) ?? []), series]);
    return byStudy;
  }
}
