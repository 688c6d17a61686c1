/** The `SELECT` list of a ReportTemplateView, over `report_template t`. */
export const TEMPLATE_COLUMNS = `t.id, t.version, t.name, t.language, t.procedure_codes AS "procedureCodes", t.modality,
  t.body_part AS "bodyPart", t.sections, t.active`;
