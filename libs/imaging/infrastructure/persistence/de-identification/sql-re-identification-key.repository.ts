import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import {
  type PseudonymRow,
  type ReIdentificationKey,
  ReIdentificationKeyRepository,
} from '../../../domain/de-identification/re-identification-key.repository.js';

@Injectable()
export class SqlReIdentificationKeyRepository extends ReIdentificationKeyRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  override async claim(projectId: string | null, key: ReIdentificationKey): Promise<ReIdentificationKey> {
    // Two that begin at once for one project would each make pseudonyms for the same patients.
    if (projectId !== null)
      await this.sql.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `pseudonyms ${projectId}`,
      ]);
    const added = await this.sql.change(
      `INSERT INTO re_identification_key (id, organization_id, project_id, secret) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organization_id, project_id) WHERE project_id IS NOT NULL DO NOTHING`,
      [key.id, this.context.organizationId(), projectId, key.secret],
    );
    if (added > 0) return key;
    const found = await this.sql.first<ReIdentificationKey>(
      'SELECT id, secret FROM re_identification_key WHERE project_id = $1',
      [projectId],
    );
    return found as ReIdentificationKey;
  }

  override pseudonyms(
    keyId: string,
    patientHashes: readonly string[],
    names: readonly string[],
  ): Promise<PseudonymRow[]> {
    return this.sql.rows<PseudonymRow>(
      `SELECT id, pseudonym, patient_hash AS "patientHash" FROM pseudonym
       WHERE key_id = $1 AND (patient_hash = ANY($2) OR pseudonym = ANY($3))`,
      [keyId, patientHashes, names],
    );
  }

  override async addPseudonyms(
    keyId: string,
    rows: readonly (PseudonymRow & { readonly patient: string })[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.sql.change(
      `INSERT INTO pseudonym (id, organization_id, key_id, pseudonym, patient_hash, patient)
       SELECT p.id, $1, $2, p.pseudonym, p.patient_hash, p.patient
       FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) AS p(id, pseudonym, patient_hash, patient)`,
      [
        this.context.organizationId(),
        keyId,
        rows.map(({ id }) => id),
        rows.map(({ pseudonym }) => pseudonym),
        rows.map(({ patientHash }) => patientHash),
        rows.map(({ patient }) => patient),
      ],
    );
  }
}
