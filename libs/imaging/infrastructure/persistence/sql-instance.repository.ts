import { Injectable } from '@nestjs/common';
import { CurrentContext, newId, Sql } from '#kernel';
import type { InstancesAdded } from '../../domain/instance.repository.js';
import { InstanceRepository } from '../../domain/instance.repository.js';
import type { NewInstance } from '../../domain/new-instance.js';

const FIND_SERIES =
  'SELECT series_instance_uid AS uid FROM series WHERE study_id = $1 AND series_instance_uid = ANY($2)';

const ADD_SERIES = `
INSERT INTO series (id, organization_id, study_id, series_instance_uid, modality, series_number, description, body_part,
                    manufacturer, station_name, series_date, series_time, performed_date, performed_time, requested_steps)
SELECT id, $1, $2, uid, modality, number, description, "bodyPart", manufacturer, "stationName", date::date, time,
       "performedStepStartDate"::date, "performedStepStartTime", coalesce("requestedSteps", '[]')
FROM jsonb_to_recordset($3::jsonb) AS s(id uuid, uid text, modality text, number int, description text, "bodyPart" text,
     manufacturer text, "stationName" text, date text, time text, "performedStepStartDate" text,
     "performedStepStartTime" text, "requestedSteps" jsonb)`;

const ADD_INSTANCES = `
WITH incoming AS (
  SELECT * FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[], $10::int[],
                       $11::int[], $12::int[], $13::text[], $14::bigint[], $15::text[], $16::text[])
    AS i(id, series_uid, sop_instance_uid, sop_class_uid, transfer_syntax_uid, number, rows, columns, bits_allocated,
         number_of_frames, storage_key, size, sha256, metadata)),
added AS (
  INSERT INTO instance (id, organization_id, study_id, series_id, sop_instance_uid, sop_class_uid, transfer_syntax_uid,
                        instance_number, rows, columns, bits_allocated, number_of_frames, storage_key, size, sha256, metadata)
  SELECT i.id, $1, $2, s.id, i.sop_instance_uid, i.sop_class_uid, i.transfer_syntax_uid, i.number, i.rows, i.columns,
         i.bits_allocated, i.number_of_frames, i.storage_key, i.size, i.sha256, i.metadata
  FROM incoming i JOIN series s ON s.study_id = $2 AND s.series_instance_uid = i.series_uid
  ORDER BY i.sop_instance_uid
  ON CONFLICT (organization_id, sop_instance_uid) DO NOTHING
  RETURNING id, series_id),
counted AS (
  UPDATE series s SET instance_count = s.instance_count + a.n
  FROM (SELECT series_id, count(*)::int AS n FROM added GROUP BY series_id) a WHERE s.id = a.series_id)
SELECT id FROM added`;

const FIND_PRESENT = 'SELECT sop_instance_uid AS uid, sha256 FROM instance WHERE sop_instance_uid = ANY($1)';

/** Adds a batch in set-based statements; the study is locked by the caller, so its series cannot appear meanwhile. */
@Injectable()
export class SqlInstanceRepository extends InstanceRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async add(studyId: string, instances: readonly NewInstance[]): Promise<InstancesAdded> {
    // in one flight: the series of most instances are known, and of the others nothing is added
    const [known, added] = await Promise.all([
      this.knownSeries(studyId, instances),
      this.addToSeries(studyId, instances),
    ]);
    const others = instances.filter(({ attributes }) => !known.has(attributes.seriesInstanceUid));
    if (others.length === 0) return { newSeries: 0, added: new Set(added) };
    const newSeries = await this.addSeries(studyId, others);
    return { newSeries, added: new Set([...added, ...(await this.addToSeries(studyId, others))]) };
  }

  async present(sopInstanceUids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql.rows<{ uid: string; sha256: string }>(FIND_PRESENT, [sopInstanceUids]);
    return new Map(rows.map(({ uid, sha256 }) => [uid, sha256]));
  }

  private async knownSeries(
    studyId: string,
    instances: readonly NewInstance[],
  ): Promise<ReadonlySet<string>> {
    const uids = new Set(instances.map(({ attributes }) => attributes.seriesInstanceUid));
    const rows = await this.sql.rows<{ uid: string }>(FIND_SERIES, [studyId, [...uids]]);
    return new Set(rows.map(({ uid }) => uid));
  }

  private async addSeries(studyId: string, instances: readonly NewInstance[]): Promise<number> {
    const series = new Map(
      instances.map(({ attributes }) => [attributes.seriesInstanceUid, attributes.series]),
    );
    const rows = [...series].map(([uid, attributes]) => ({ id: newId(), uid, ...attributes }));
    await this.sql.change(ADD_SERIES, [this.context.organizationId(), studyId, JSON.stringify(rows)]);
    return rows.length;
  }

  /** The ids of those that were not there before; instances of unknown series are left out. */
  private async addToSeries(studyId: string, instances: readonly NewInstance[]): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(ADD_INSTANCES, this.values(studyId, instances));
    return rows.map(({ id }) => id);
  }

  private values(studyId: string, instances: readonly NewInstance[]): unknown[] {
    const column = <T>(value: (instance: NewInstance) => T): T[] => instances.map(value);
    return [
      this.context.organizationId(),
      studyId,
      column(({ id }) => id),
      column(({ attributes }) => attributes.seriesInstanceUid),
      column(({ attributes }) => attributes.sopInstanceUid),
      column(({ attributes }) => attributes.sopClassUid),
      column(({ attributes }) => attributes.transferSyntaxUid),
      column(({ attributes }) => attributes.instance.number ?? null),
      column(({ attributes }) => attributes.instance.rows ?? null),
      column(({ attributes }) => attributes.instance.columns ?? null),
      column(({ attributes }) => attributes.instance.bitsAllocated ?? null),
      column(({ attributes }) => attributes.instance.numberOfFrames ?? null),
      column(({ storageKey }) => storageKey),
      column(({ size }) => size),
      column(({ sha256 }) => sha256),
      column(({ metadata }) => metadata),
    ];
  }
}
