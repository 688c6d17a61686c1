import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { checkReport } from '../../domain/checks/check-report.js';
import { type TextWarning, warning } from '../../domain/checks/text-warning.js';
import type { ReportContent } from '../../domain/report-content.js';
import type { ReportSubject } from '../../domain/report-subject.js';

/** What is looked at: a report as it is to be signed. */
export interface CheckedText {
  readonly content: ReportContent;
  readonly subject: ReportSubject;
  /** Images came that nobody has looked at. */
  readonly imagesMissed: boolean;
}

/** Looks through reports for what their readers may have overlooked. */
@Injectable()
export class ReportChecks {
  constructor(private readonly mediator: Mediator) {}

  async of({ content, subject, imagesMissed }: CheckedText): Promise<TextWarning[]> {
    const { timeZone } = await this.mediator.ask(new GetPractice({}));
    const warnings = checkReport({
      content,
      patientSex: subject.patientSex,
      procedure: [subject.procedureName, subject.studyDescription].filter((text) => text !== null).join('. '),
      // The calendar day as ISO 8601 writes it.
      today: new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date()),
    });
    return imagesMissed ? [warning('late-images', null), ...warnings] : warnings;
  }
}
