import { type IQueryHandler, Mediator, QueryHandler, Sql } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { orderOfStudyUid } from '../../../domain/dicom/order-study-uid.js';
import { personNameOf } from '../../../domain/dicom/person-name-of.js';
import { searchKey } from '../../../domain/search-key.js';
import type { QidoFilter } from '../search-dicom/qido-filter.js';
import { type Place, textCondition } from '../search-dicom/search-conditions.js';
import {
  FindModalityWorklist,
  type ModalityWorklist,
  type WorklistFilters,
} from './find-modality-worklist.query.js';
import type { WorklistStep } from './worklist-step.js';

/** So many orders are looked through: names are compared here, since they are not kept in the form of PN. */
const MOST = 5_000;

const LOCAL = `(o.appointment_at AT TIME ZONE coalesce(si.time_zone, $1))`;

const SELECT = `
  o.id AS "orderId", o.accession_number AS "accessionNumber",
  to_char(${LOCAL}, 'YYYYMMDD') AS "startDate", to_char(${LOCAL}, 'HH24MISS') AS "startTime",
  o.modality, stations.ae_titles AS "stationAeTitles", o.procedure_code AS "procedureCode",
  o.procedure_name AS "procedureName", o.priority, o.reason, p.name AS "patientName", p.number AS "patientId",
  to_char(p.birth_date, 'YYYYMMDD') AS "patientBirthDate",
  CASE p.sex WHEN 'female' THEN 'F' WHEN 'male' THEN 'M' WHEN 'other' THEN 'O' END AS "patientSex",
  r.name AS "referrerName", si.name AS "siteName"`;

@QueryHandler(FindModalityWorklist)
export class FindModalityWorklistHandler implements IQueryHandler<FindModalityWorklist> {
  constructor(
    private readonly sql: Sql,
    private readonly mediator: Mediator,
  ) {}

  async execute({ filters }: FindModalityWorklist): Promise<ModalityWorklist> {
    const { timeZone } = await this.mediator.ask(new GetPractice());
    const values: unknown[] = [timeZone];
    const place: Place = (value) => `$${values.push(value)}`;
    const where = ["o.status = 'scheduled'", 'o.appointment_at IS NOT NULL', ...conditions(filters, place)];
    const rows = await this.sql.rows<WorklistStep & { stationAeTitles: string[] | null }>(
      `SELECT ${SELECT}
       FROM imaging_order o JOIN patient p ON p.id = o.patient_id
       LEFT JOIN site si ON si.id = o.site_id LEFT JOIN referrer r ON r.id = o.referrer_id
       CROSS JOIN LATERAL (
         SELECT array_agg(station.ae_title ORDER BY station.ae_title) AS ae_titles FROM dicom_peer station
         WHERE station.active AND station.may_worklist AND ${SUITS}
       ) AS stations
       WHERE ${where.join(' AND ')} ORDER BY o.appointment_at, o.id LIMIT ${MOST + 1}`,
      values,
    );
    const steps = rows.slice(0, MOST).map((row) => ({
      ...row,
      stationAeTitles: row.stationAeTitles ?? [],
      patientName: personNameOf(row.patientName),
      referrerName: row.referrerName === null ? null : personNameOf(row.referrerName),
    }));
    return {
      steps: steps.filter(({ patientName }) => isNamed(patientName, filters.patientName)),
      more: rows.length > MOST,
    };
  }
}

/** What a station examines with, and where; what is left open on either side suits. */
const SUITS = `(station.modalities = '{}' OR o.modality IS NULL OR o.modality = ANY(station.modalities))
         AND (station.site_id IS NULL OR o.site_id IS NULL OR station.site_id = o.site_id)`;

function conditions(filters: WorklistFilters, place: Place): string[] {
  const matches = (column: string, filter: QidoFilter | undefined, cast?: string): string[] =>
    filter ? textCondition(column, filter, place, cast) : [];
  return [
    ...matches(`${LOCAL}::date`, filters.startDate, '::date'),
    ...around(filters.startDate, place),
    ...matches(`to_char(${LOCAL}, 'HH24MISS.US')`, filters.startTime),
    ...matches(`to_char(${LOCAL}, 'YYYYMMDDHH24MISS.US')`, filters.start),
    ...ofStation(filters.stationAeTitle, place),
    // nobody is named here, and what is not known matches no value (PS3.4, K.2.2.1.1.1)
    ...(filters.performingPhysicianName ? ['false'] : []),
    ...matches('o.modality', filters.modality),
    ...matches('p.number', filters.patientId),
    ...matches('o.accession_number', filters.accessionNumber),
    ...matches('o.accession_number', filters.requestedProcedureId),
    ...matches('o.accession_number', filters.stepId),
    ...ofStudy(filters.studyInstanceUid, place),
  ];
}

/** Any of the stations; all of them are told then (PS3.4, K.2.2.3). */
function ofStation(filter: QidoFilter | undefined, place: Place): string[] {
  if (!filter) return [];
  const matches = textCondition('station.ae_title', filter, place).join(' AND ');
  return [`EXISTS (SELECT 1 FROM unnest(stations.ae_titles) AS station(ae_title) WHERE ${matches})`];
}

/** The days in any time zone of the world: bounds that the index can be asked for. */
function around(filter: QidoFilter | undefined, place: Place): string[] {
  if (!filter || filter.kind === 'wildcard') return [];
  const from = filter.kind === 'range' ? filter.from : [...filter.values].sort()[0];
  const to = filter.kind === 'range' ? filter.to : [...filter.values].sort().at(-1);
  return [
    ...(from === undefined ? [] : [`o.appointment_at >= ${place(from)}::date - interval '1 day'`]),
    ...(to === undefined ? [] : [`o.appointment_at < ${place(to)}::date + interval '2 days'`]),
  ];
}

function ofStudy(filter: QidoFilter | undefined, place: Place): string[] {
  if (filter?.kind !== 'equal') return [];
  const ids = filter.values.flatMap((uid) => orderOfStudyUid(uid) ?? []);
  return [`o.id = ANY(${place(ids)}::uuid[])`];
}

/** As for the names of studies: whatever the case (PS3.4, C.2.2.2.1). */
function isNamed(name: string, filter: QidoFilter | undefined): boolean {
  if (!filter || filter.kind === 'range') return true;
  const key = searchKey(name);
  if (filter.kind === 'equal')
    return filter.values.some((value) => searchKey(value).replace(/\^+$/, '') === key);
  return wildcard(searchKey(filter.pattern)).test(key);
}

const wildcard = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replaceAll('?', '.')}$`,
    'su',
  );
