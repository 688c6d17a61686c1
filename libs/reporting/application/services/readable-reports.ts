import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator, notFound, type ResourceCheck, Sql } from '#kernel';
import { FindReadableStudies, seesSomeStudiesOnly } from '#imaging/contracts';

/**
 * Whose reports the caller may see: of those who see some studies only, the reports of these. Imaging is asked once a question,
 * and of nobody else.
 */
@Injectable()
export class ReadableReports implements ResourceCheck<{ readonly reportId: string }> {
  constructor(
    private readonly context: CurrentContext,
    private readonly mediator: Mediator,
    private readonly sql: Sql,
  ) {}

  /** @throws DomainError `reporting.report.not-found` */
  async check({ reportId }: { readonly reportId: string }): Promise<void> {
    if (!(await this.includes(reportId))) throw notFound('reporting.report');
  }

  /**
   * SQL conditions over a column that names a study; none for who may see all.
   *
   * @param place adds a value and answers its place in the statement
   */
  async conditions(place: (value: unknown) => string, studyId = 'r.study_id'): Promise<string[]> {
    const readable = this.isLimited() ? await this.mediator.ask(new FindReadableStudies()) : null;
    return readable ? [`${studyId} = ANY(${place(readable)}::uuid[])`] : [];
  }

  /** Whether the caller may see the report of a study. */
  async includesStudy(studyId: string): Promise<boolean> {
    if (!this.isLimited()) return true;
    const readable = await this.mediator.ask(new FindReadableStudies({ studyIds: [studyId] }));
    return readable === null || readable.includes(studyId);
  }

  /** Whether the caller may see a report. */
  async includes(reportId: string): Promise<boolean> {
    if (!this.isLimited()) return true;
    const report = await this.sql.first<{ studyId: string }>(
      'SELECT study_id AS "studyId" FROM report WHERE id = $1',
      [reportId],
    );
    return report !== undefined && this.includesStudy(report.studyId);
  }

  private isLimited(): boolean {
    return seesSomeStudiesOnly(this.context.get().actor);
  }
}
