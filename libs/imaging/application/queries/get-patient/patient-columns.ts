/** The `SELECT` list of a PatientView. */
export const PATIENT_COLUMNS = `id, version, name, to_char(birth_date, 'YYYY-MM-DD') AS "birthDate", sex, number, phone, email,
  contact_consent AS "contactConsent", verified, contact_id AS "contactId", merged_into_id AS "mergedIntoId",
  legal_hold AS "legalHold", created_at AS "createdAt"`;
