/** The `SELECT` list of a StoredInstance, over `STORED_INSTANCE_TABLES`; the size comes as text. */
export const STORED_INSTANCE_COLUMNS = `i.id AS "instanceId", i.study_id AS "studyId",
  st.study_instance_uid AS "studyInstanceUid", se.series_instance_uid AS "seriesInstanceUid",
  i.sop_instance_uid AS "sopInstanceUid", i.transfer_syntax_uid AS "transferSyntaxUid",
  i.storage_key AS "storageKey", i.size, i.sha256`;

export const STORED_INSTANCE_TABLES =
  'study st JOIN series se ON se.study_id = st.id JOIN instance i ON i.series_id = se.id';
