import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { STUDY_DAY } from '../../services/study-day.js';
import { StudyScope } from '../../services/study-scope.js';
import { FindPriorStudies } from './find-prior-studies.query.js';
import type { PriorStudyView } from './prior-study.view.js';

const DAY = STUDY_DAY('st');

/** What the order and the images say was examined. */
const PARTS = `ARRAY(SELECT DISTINCT upper(part) FROM (
    SELECT o.body_part AS part UNION ALL SELECT s.body_part FROM series s WHERE s.study_id = st.id) parts
  WHERE part IS NOT NULL ORDER BY 1)`;

const TABLES = 'study st LEFT JOIN imaging_order o ON o.id = st.order_id';

interface Own {
  readonly patientId: string | null;
  readonly number: string | null;
  readonly issuer: string;
  readonly birthDate: string | null;
  readonly day: string;
  readonly modalities: string[];
  readonly parts: string[];
}

const OWN = `SELECT st.patient_id AS "patientId", st.patient_number AS number, coalesce(st.patient_number_issuer, '') AS issuer,
  st.patient_birth_date::text AS "birthDate", ${DAY}::text AS day, st.modalities, ${PARTS} AS parts FROM ${TABLES} WHERE st.id = $1 AND `;

/** A number is the same patient's unless the studies are of two patients, or were born on two days. */
const SAME_PATIENT = `(st.patient_id = $2 OR (st.patient_number = $3 AND coalesce(st.patient_number_issuer, '') = $4
    AND ($2::uuid IS NULL OR st.patient_id IS NULL)
    AND ($5::date IS NULL OR st.patient_birth_date IS NULL OR st.patient_birth_date = $5::date)))`;

const priors = (scope: string): string => `
SELECT "studyId", "studyInstanceUid", "accessionNumber", "orderId", "studyDate", description, modalities, "bodyParts",
  CASE WHEN same_part AND same_modality THEN 'same-examination' WHEN same_part THEN 'same-body-part'
       WHEN same_modality THEN 'same-modality' ELSE 'other' END AS relevance
FROM (
  SELECT st.id AS "studyId", st.study_instance_uid AS "studyInstanceUid", st.accession_number AS "accessionNumber",
    st.order_id AS "orderId", to_char(st.study_date, 'YYYY-MM-DD') AS "studyDate", st.description, st.modalities,
    parts.list AS "bodyParts", ${DAY} AS day, parts.list && $7::text[] AS same_part,
    st.modalities && $8::text[] AS same_modality
  FROM ${TABLES} CROSS JOIN LATERAL (SELECT ${PARTS} AS list) parts
  WHERE st.id <> $1 AND ${DAY} <= $6::date AND ${SAME_PATIENT} AND ${scope}) found
ORDER BY (CASE WHEN same_part THEN 2 ELSE 0 END + CASE WHEN same_modality THEN 1 ELSE 0 END) DESC, day DESC, "studyId"
LIMIT $9`;

@QueryHandler(FindPriorStudies)
export class FindPriorStudiesHandler implements IQueryHandler<FindPriorStudies> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyId, limit = 20 }: FindPriorStudies): Promise<PriorStudyView[]> {
    const own = await this.own(studyId);
    if (!own) throw notFound('imaging.study');
    const { patientId, number, issuer, birthDate, day, parts } = own;
    // that both have a report says nothing of their images
    const modalities = own.modalities.filter((modality) => modality !== 'DOC');
    if (patientId === null && number === null) return [];
    const values: unknown[] = [studyId, patientId, number, issuer, birthDate, day, parts, modalities, limit];
    return this.sql.rows<PriorStudyView>(priors(await this.seen(values)), values);
  }

  private async own(studyId: string): Promise<Own | undefined> {
    const values: unknown[] = [studyId];
    return this.sql.first<Own>(`${OWN} ${await this.seen(values)}`, values);
  }

  /** The condition that a study is there for the caller; adds its values. */
  private async seen(values: unknown[]): Promise<string> {
    return ['true', ...(await this.scope.conditions((value) => `$${values.push(value)}`))].join(' AND ');
  }
}
