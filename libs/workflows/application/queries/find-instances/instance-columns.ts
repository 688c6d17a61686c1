/** What every view of an instance shows, over `workflow_instance i`. */
export const INSTANCE_COLUMNS = `i.id, i.version, i.template_id AS "templateId", i.template_name AS template,
  i.subject_type AS "subjectType", i.subject_id AS "subjectId", i.state, i.category, i.started_at AS "startedAt",
  i.entered_at AS "enteredAt", i.finished_at AS "finishedAt"`;
