import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { DeIdentification } from '../../../domain/de-identification/de-identification.js';
import {
  type ChosenStudy,
  type CopyOutcome,
  DeIdentificationRepository,
} from '../../../domain/de-identification/de-identification.repository.js';
import { DeIdentificationSchema } from './de-identification.schema.js';

const ADD_STUDIES = `
  INSERT INTO de_identification_study (organization_id, de_identification_id, study_id, pseudonym_id, original)
  SELECT $1, $2, s.study_id, s.pseudonym_id, s.original
  FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS s(study_id, pseudonym_id, original)`;

const ADD_INSTANCES = `
  INSERT INTO de_identification_instance (organization_id, de_identification_id, instance_id, study_id, place)
  SELECT $1, $2, i.id, i.study_id,
         row_number() OVER (ORDER BY i.study_id, se.series_number NULLS LAST, se.id, i.instance_number NULLS LAST, i.id)
  FROM instance i JOIN series se ON se.id = i.series_id WHERE i.study_id = ANY($3::uuid[])`;

const KEEP = `
  UPDATE de_identification_instance SET done_at = now(), refused = $3, path = $4, size = $5, crc32 = $6
  WHERE de_identification_id = $1 AND instance_id = $2 AND done_at IS NULL`;

const NOTE_STUDY = `
  INSERT INTO deidentified_study (organization_id, project_id, study_id, de_identification_id)
  SELECT $1, $2, id, $3 FROM study WHERE study_instance_uid = $4 ON CONFLICT DO NOTHING`;

@Injectable()
export class TypeormDeIdentificationRepository extends DeIdentificationRepository {
  private readonly store: AggregateStore<DeIdentification>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(DeIdentificationSchema);
  }

  override async get(id: string): Promise<DeIdentification> {
    const found = await this.store.find(id);
    if (!found) throw notFound('imaging.de-identification');
    return found;
  }

  override async add(deIdentification: DeIdentification, studies: readonly ChosenStudy[]): Promise<void> {
    await this.store.add(deIdentification);
    const { id, organizationId } = deIdentification;
    const studyIds = studies.map(({ studyId }) => studyId);
    await this.sql.change(ADD_STUDIES, [
      organizationId,
      id,
      studyIds,
      studies.map(({ pseudonymId }) => pseudonymId),
      studies.map(({ original }) => original),
    ]);
    await this.sql.change(ADD_INSTANCES, [organizationId, id, studyIds]);
  }

  override update(deIdentification: DeIdentification): Promise<void> {
    return this.store.update(deIdentification);
  }

  override async keep(
    { id, organizationId, projectId }: DeIdentification,
    instanceId: string,
    outcome: CopyOutcome,
  ): Promise<void> {
    if ('refused' in outcome) {
      await this.sql.change(KEEP, [id, instanceId, outcome.refused, null, null, null]);
      return;
    }
    const { path, size, crc32, studyInstanceUid } = outcome;
    await this.sql.change(KEEP, [id, instanceId, null, path, size, crc32]);
    if (projectId !== null)
      await this.sql.change(NOTE_STUDY, [organizationId, projectId, id, studyInstanceUid]);
  }

  override async isComplete(id: string): Promise<boolean> {
    const left = await this.sql.first(
      'SELECT 1 AS found FROM de_identification_instance WHERE de_identification_id = $1 AND done_at IS NULL LIMIT 1',
      [id],
    );
    return !left;
  }
}
