import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import { OrderCandidates, type SoughtPatient } from '../../domain/order-candidates.js';
import type { OrderCandidate } from '../../domain/order-suggestion.js';

const FIND = `
SELECT s."studyId", o.id AS "orderId", o.accession_number AS "accessionNumber", o.procedure_name AS "procedureName",
       o.modality, o.appointment_at AS "appointmentAt", p.id AS "patientId", p.name AS "patientName",
       to_char(p.birth_date, 'YYYY-MM-DD') AS "patientBirthDate", bool_or(who.identified) AS identified
FROM jsonb_to_recordset($1::jsonb) AS s("studyId" uuid, "birthDate" date, identifiers jsonb)
CROSS JOIN LATERAL (
  SELECT i.patient_id AS id, true AS identified
  FROM jsonb_to_recordset(s.identifiers) AS k(value text, issuer text)
  JOIN patient_identifier i ON i.value = k.value AND i.issuer = k.issuer
  UNION ALL
  SELECT b.id, false FROM patient b WHERE b.birth_date = s."birthDate" AND b.merged_into_id IS NULL
) who
JOIN patient p ON p.id = who.id
JOIN imaging_order o ON o.patient_id = p.id AND o.status IN ('requested', 'scheduled')
GROUP BY s."studyId", o.id, p.id LIMIT 2000`;

type Row = OrderCandidate & { readonly studyId: string };

@Injectable()
export class SqlOrderCandidates extends OrderCandidates {
  constructor(private readonly sql: Sql) {
    super();
  }

  async find(sought: readonly SoughtPatient[]): Promise<ReadonlyMap<string, readonly OrderCandidate[]>> {
    if (sought.length === 0) return new Map();
    const rows = await this.sql.rows<Row>(FIND, [JSON.stringify(sought)]);
    const candidates = rows.map(({ studyId, ...candidate }) => ({ studyId, candidate }));
    const groups = Map.groupBy(candidates, ({ studyId }) => studyId);
    return new Map([...groups].map(([id, group]) => [id, group.map(({ candidate }) => candidate)]));
  }
}
