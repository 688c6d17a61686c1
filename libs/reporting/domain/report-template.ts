import { AggregateRoot, newId } from '#kernel';
import type { TemplateSection } from './template-section.js';

/** What a practice says of a template. */
export interface TemplateFields {
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Procedures it is for; none: for any of its modality and body part. */
  readonly procedureCodes: readonly string[];
  readonly modality: string | null;
  readonly bodyPart: string | null;
  readonly sections: readonly TemplateSection[];
  readonly active: boolean;
}

/** Text to begin a report with. */
export class ReportTemplate extends AggregateRoot implements TemplateFields {
  static readonly aggregateType = 'report-template';
  name!: string;
  language!: string;
  procedureCodes!: readonly string[];
  modality!: string | null;
  bodyPart!: string | null;
  sections!: readonly TemplateSection[];
  active!: boolean;
  readonly createdAt!: Date;

  static write(fields: TemplateFields, now: Date): ReportTemplate {
    return Object.assign(new ReportTemplate(), clean(fields), { id: newId(), createdAt: now });
  }

  rewrite(fields: TemplateFields): void {
    Object.assign(this, clean(fields));
  }
}

const clean = (fields: TemplateFields): TemplateFields => ({
  ...fields,
  procedureCodes: [...new Set(fields.procedureCodes.map((code) => code.trim()))],
});
