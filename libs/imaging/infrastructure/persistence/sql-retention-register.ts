import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { RetentionTerms } from '../../domain/retention-policy.js';
import { RetentionRegister } from '../../domain/retention-register.js';

/** Newly due studies of one night: what is left is due the next night as well. */
const MOST_MARKED = 10_000;

/**
 * Whether study `st` is due, with the rules as $1, the general years as $2 and the age of minors as $3. The first line
 * spares most studies the rest: nothing is due that came or was taken within the shortest term, $4 years.
 */
const DUE = `
  coalesce(st.study_date, st.received_at::date) < (now() - make_interval(years => $4))::date AND NOT st.legal_hold
  AND EXISTS (
    SELECT 1 FROM (SELECT 1) AS one
    LEFT JOIN imaging_order o ON o.id = st.order_id LEFT JOIN patient p ON p.id = st.patient_id
    CROSS JOIN LATERAL (
      SELECT coalesce(max((r ->> 'years')::int), $2::int) AS years FROM jsonb_array_elements($1::jsonb) AS r
      WHERE coalesce(r ->> 'modality' = ANY(st.modalities), true)
        AND (r ->> 'procedureCode' IS NULL OR r ->> 'procedureCode' = o.procedure_code)) AS kept
    CROSS JOIN LATERAL (
      SELECT coalesce(st.study_date, st.received_at::date) AS taken,
             coalesce(p.birth_date, st.patient_birth_date) AS born) AS day
    WHERE NOT coalesce(p.legal_hold, false) AND day.taken + make_interval(years => kept.years) < now()
      AND ($3::int IS NULL OR day.born IS NULL OR day.taken >= day.born + interval '18 years'
           OR day.born + make_interval(years => $3::int) < now()))`;

@Injectable()
export class SqlRetentionRegister extends RetentionRegister {
  constructor(private readonly sql: Sql) {
    super();
  }

  async mark(terms: RetentionTerms): Promise<number> {
    const values = valuesOf(terms);
    if (!values) {
      await this.sql.change('UPDATE study SET retention_due_at = NULL WHERE retention_due_at IS NOT NULL');
      return 0;
    }
    await this.sql.change(
      `UPDATE study st SET retention_due_at = NULL WHERE retention_due_at IS NOT NULL AND NOT (${DUE})`,
      values,
    );
    return this.sql.change(
      `UPDATE study SET retention_due_at = now() WHERE id IN (
         SELECT st.id FROM study st WHERE st.retention_due_at IS NULL AND ${DUE} LIMIT ${MOST_MARKED})`,
      values,
    );
  }

  async due(terms: RetentionTerms, limit: number): Promise<string[]> {
    const values = valuesOf(terms);
    if (!values) return [];
    const rows = await this.sql.rows<{ uid: string }>(
      `SELECT st.study_instance_uid AS uid FROM study st WHERE st.retention_due_at IS NOT NULL AND ${DUE}
       ORDER BY st.retention_due_at, st.id LIMIT $5`,
      [...values, limit],
    );
    return rows.map(({ uid }) => uid);
  }
}

/** Undefined when everything is kept for ever. */
function valuesOf({ rules, years, minorsUntilAge }: RetentionTerms): unknown[] | undefined {
  const terms = [...rules.map((rule) => rule.years), ...(years === null ? [] : [years])];
  if (terms.length === 0) return undefined;
  return [JSON.stringify(rules), years, minorsUntilAge, Math.min(...terms)];
}
