import { Injectable } from '@nestjs/common';
import { conflict, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { ReportMacro } from '../domain/report-macro.js';
import { ReportMacroRepository } from '../domain/report-macro.repository.js';
import { ReportMacroSchema } from './report-macro.schema.js';

@Injectable()
export class TypeormReportMacroRepository extends ReportMacroRepository {
  private readonly store: AggregateStore<ReportMacro>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ReportMacroSchema);
  }

  find(id: string): Promise<ReportMacro | undefined> {
    return this.store.find(id);
  }

  add(macro: ReportMacro): Promise<void> {
    return unique(this.store.add(macro));
  }

  update(macro: ReportMacro): Promise<void> {
    return unique(this.store.update(macro));
  }

  async remove({ id }: ReportMacro): Promise<void> {
    await this.sql.change('DELETE FROM report_macro WHERE id = $1', [id]);
  }
}

async function unique(written: Promise<void>): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict('reporting.shortcut-taken', 'There is a macro with this shortcut already.');
  }
}
