/** The `SELECT` list of an OrderView, over `ORDER_TABLES`. */
export const ORDER_COLUMNS = `o.id, o.version, o.accession_number AS "accessionNumber", o.status, o.priority,
  o.patient_class AS "patientClass", o.patient_id AS "patientId", p.name AS "patientName", to_char(p.birth_date, 'YYYY-MM-DD') AS "patientBirthDate",
  p.sex AS "patientSex", p.number AS "patientNumber", o.procedure_id AS "procedureId", o.procedure_code AS "procedureCode",
  o.procedure_name AS "procedureName", o.modality, o.body_part AS "bodyPart", o.reason, o.referrer_id AS "referrerId",
  r.name AS "referrerName", r.email AS "referrerEmail", o.site_id AS "siteId", s.name AS "siteName",
  o.appointment_at AS "appointmentAt", o.conversation_id AS "conversationId", o.contact_id AS "contactId",
  o.study_id AS "studyId", o.cancel_reason AS "cancelReason", o.created_at AS "createdAt"`;

/** Every order has a patient; the outer join lets a page be read in the order of its index instead of sorting all. */
export const ORDER_TABLES = `imaging_order o LEFT JOIN patient p ON p.id = o.patient_id LEFT JOIN referrer r ON r.id = o.referrer_id
  LEFT JOIN site s ON s.id = o.site_id`;
