import { Injectable } from '@nestjs/common';
import { expandText } from '../../domain/expand-text.js';
import type { Report } from '../../domain/report.js';
import type { ReportContent } from '../../domain/report-content.js';
import type { ReportTemplate } from '../../domain/report-template.js';
import { ReportTemplateRepository } from '../../domain/report-template.repository.js';
import { intoEmpty, textOf } from '../../domain/template-section.js';
import { TextFieldSource } from './text-field-source.js';

/** Text to begin a report with. */
@Injectable()
export class TemplateStart {
  constructor(
    private readonly templates: ReportTemplateRepository,
    private readonly fields: TextFieldSource,
  ) {}

  /** Fills the empty sections of a report that nobody has written with the template for its examination. */
  async begin(report: Report): Promise<void> {
    if (!report.isUnwritten) return;
    const template = await this.templates.for(report.kind);
    if (template) report.begin(intoEmpty(await this.written(template, report), report.text));
  }

  /** What a template says of this report, section by section. */
  async written({ sections }: ReportTemplate, report: Report): Promise<Partial<ReportContent>> {
    const { studyId, about: subject, text } = report;
    const fields = await this.fields.of(
      { studyId, subject, clinicalInformation: text.clinicalInformation },
      sections.map((section) => section.text),
    );
    return textOf(sections.map((section) => ({ ...section, text: expandText(section.text, fields) })));
  }
}
