import type { TemplateFields } from '../../domain/report-template.js';

/** What was left out stands for any. */
export function templateFieldsOf(fields: TemplateFields): TemplateFields {
  const { name, language, procedureCodes, modality, bodyPart, sections, active } = fields;
  return {
    ...{ name, language, procedureCodes, active },
    modality: modality ?? null,
    bodyPart: bodyPart ?? null,
    sections: sections.map(({ section, heading, text }) => ({ section, heading: heading ?? null, text })),
  };
}
