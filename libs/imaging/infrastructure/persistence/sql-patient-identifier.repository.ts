import { Injectable } from '@nestjs/common';
import { conflict, CurrentContext, newId, Sql } from '#kernel';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Identifier, PatientIdentifier } from '../../domain/patient-identifier.js';
import { PatientIdentifierRepository } from '../../domain/patient-identifier.repository.js';

@Injectable()
export class SqlPatientIdentifierRepository extends PatientIdentifierRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async add({ id, patientId, value, issuer, type, use }: PatientIdentifier): Promise<void> {
    await this.sql
      .change(
        `INSERT INTO patient_identifier (id, organization_id, patient_id, value, issuer, type, use)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, this.context.organizationId(), patientId, value, issuer, type, use],
      )
      .catch((error: unknown) => {
        if (!isUniqueViolation(error, 'patient_identifier_value')) throw error;
        throw conflict('imaging.identifier-taken', 'A patient has this identifier of this issuer already.');
      });
  }

  find(patientId: string, id: string): Promise<PatientIdentifier | undefined> {
    return this.sql.first<PatientIdentifier>(
      `SELECT id, patient_id AS "patientId", value, issuer, type, use FROM patient_identifier
       WHERE patient_id = $1 AND id = $2`,
      [patientId, id],
    );
  }

  async remove(id: string): Promise<void> {
    await this.sql.change('DELETE FROM patient_identifier WHERE id = $1', [id]);
  }

  async setNumber(patientId: string, number: string | null): Promise<void> {
    await this.sql.change(
      `DELETE FROM patient_identifier WHERE patient_id = $1 AND issuer = '' AND use = 'usual'
       AND value IS DISTINCT FROM $2`,
      [patientId, number],
    );
    if (number === null) return;
    // An older number of the same patient becomes the usual one again; nobody else's is taken.
    const set = await this.sql.change(
      `INSERT INTO patient_identifier AS i (id, organization_id, patient_id, value, issuer, type, use)
       VALUES ($1, $2, $3, $4, '', 'record', 'usual')
       ON CONFLICT (organization_id, value, issuer) DO UPDATE SET use = 'usual' WHERE i.patient_id = excluded.patient_id`,
      [newId(), this.context.organizationId(), patientId, number],
    );
    if (set === 0) throw conflict('imaging.patient-number-taken', 'Another patient has this number.');
  }

  async ownNumberOf(patientId: string): Promise<string | undefined> {
    const row = await this.sql.first<{ value: string }>(
      `SELECT value FROM patient_identifier WHERE patient_id = $1 AND issuer = '' AND type = 'record'
       AND use IN ('official', 'secondary') ORDER BY created_at, id LIMIT 1`,
      [patientId],
    );
    return row?.value;
  }

  async patientsWith(identifiers: readonly Identifier[]): Promise<string[]> {
    if (identifiers.length === 0) return [];
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT DISTINCT i.patient_id AS id FROM unnest($1::text[], $2::text[]) AS k(value, issuer)
       JOIN patient_identifier i ON i.value = k.value AND i.issuer = k.issuer`,
      [identifiers.map(({ value }) => value), identifiers.map(({ issuer }) => issuer)],
    );
    return rows.map(({ id }) => id);
  }

  async valuesOf(patientId: string): Promise<string[]> {
    const rows = await this.sql.rows<{ value: string }>(
      'SELECT value FROM patient_identifier WHERE patient_id = $1',
      [patientId],
    );
    return rows.map(({ value }) => value);
  }
}
