import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { StudyKind } from '../domain/reading-policy.js';
import type { ReportTemplate } from '../domain/report-template.js';
import { ReportTemplateRepository } from '../domain/report-template.repository.js';
import { ReportTemplateSchema } from './report-template.schema.js';

/** A template of the procedure, else one of no procedure that fits: the more it says, the better it does. */
const FITS = `active AND (procedure_codes ? coalesce($1, '') OR (procedure_codes = '[]' AND modality = $2
  AND (body_part IS NULL OR upper(body_part) = upper($3))))
  ORDER BY (procedure_codes ? coalesce($1, '')) DESC, body_part IS NULL, name, id`;

@Injectable()
export class TypeormReportTemplateRepository extends ReportTemplateRepository {
  private readonly store: AggregateStore<ReportTemplate>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ReportTemplateSchema);
  }

  find(id: string): Promise<ReportTemplate | undefined> {
    return this.store.find(id);
  }

  for({ procedureCode, modality, bodyPart }: StudyKind): Promise<ReportTemplate | undefined> {
    return this.store.findBy(FITS, [procedureCode, modality, bodyPart]);
  }

  add(template: ReportTemplate): Promise<void> {
    return this.store.add(template);
  }

  update(template: ReportTemplate): Promise<void> {
    return this.store.update(template);
  }

  async remove({ id }: ReportTemplate): Promise<void> {
    await this.sql.change('DELETE FROM report_template WHERE id = $1', [id]);
  }
}
