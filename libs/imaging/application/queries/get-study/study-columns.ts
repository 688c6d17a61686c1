/** A DICOM person's name with `, ` between its components. */
const named = (column: string): string => `array_to_string(string_to_array(${column}, '^', ''), ', ')`;

/** The `SELECT` list of a StudyView, over `STUDY_TABLES`. */
export const STUDY_COLUMNS = `st.id, st.version, st.study_instance_uid AS "studyInstanceUid",
  st.accession_number AS "accessionNumber", st.order_id AS "orderId",
  coalesce(p.name, ${named('st.patient_name')}, '') AS "patientName",
  coalesce(p.number, st.patient_number) AS "patientNumber",
  to_char(st.patient_birth_date, 'YYYY-MM-DD') AS "patientBirthDate", st.patient_mismatch AS "patientMismatch",
  CASE st.patient_sex WHEN 'F' THEN 'female' WHEN 'M' THEN 'male' WHEN 'O' THEN 'other' END AS "patientSex",
  (SELECT min(se.body_part) FROM series se WHERE se.study_id = st.id AND se.body_part <> '') AS "bodyPart",
  ${named('st.referring_physician_name')} AS "referringPhysicianName",
  to_char(st.study_date, 'YYYY-MM-DD') AS "studyDate", st.description, st.modalities, st.series_count AS "seriesCount",
  st.instance_count AS "instanceCount", st.patient_id AS "patientId", st.matched_by AS "matchedBy",
  st.legal_hold AS "legalHold", st.received_at AS "receivedAt", st.last_instance_at AS "lastInstanceAt",
  st.project_id AS "projectId"`;

export const STUDY_TABLES = 'study st LEFT JOIN patient p ON p.id = st.patient_id';
