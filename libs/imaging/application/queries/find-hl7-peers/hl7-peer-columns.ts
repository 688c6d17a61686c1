/** The columns of an `Hl7PeerView`. */
export const HL7_PEER_COLUMNS =
  'id, version, application, facility, allowed_addresses AS "allowedAddresses", may_order AS "mayOrder", ' +
  'may_update_patients AS "mayUpdatePatients", patient_issuer AS "patientIssuer", results, preliminary, document, host, port, ' +
  'tls, active, note, created_at AS "createdAt"';
