/** The columns of a `DicomPeerView`. */
export const DICOM_PEER_COLUMNS =
  'id, version, ae_title AS "aeTitle", host, port, tls, may_store AS "mayStore", may_query AS "mayQuery", ' +
  'may_retrieve AS "mayRetrieve", may_worklist AS "mayWorklist", allowed_addresses AS "allowedAddresses", modalities, ' +
  'site_id AS "siteId", active, note, created_at AS "createdAt"';
