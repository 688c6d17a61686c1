import { Injectable } from '@nestjs/common';
import { CurrentContext, forbidden, notFound } from '#kernel';
import type { ReportMacro } from '../../domain/report-macro.js';
import { CurrentReader } from './current-reader.js';

/** Whose macros somebody may write: their own; the practice's with `report-templates.manage`. */
@Injectable()
export class MacroOwner {
  constructor(
    private readonly readers: CurrentReader,
    private readonly contexts: CurrentContext,
  ) {}

  /** Whose a new macro is. */
  async of(shared: boolean): Promise<string | null> {
    if (!shared) return (await this.readers.get()).id;
    this.mustManage();
    return null;
  }

  /** Refuses who may not change it; what is another reader's is not there for them. */
  async check(macro: ReportMacro | undefined): Promise<ReportMacro> {
    if (!macro) throw notFound('reporting.report-macro');
    if (macro.ownerId === null) this.mustManage();
    else if (macro.ownerId !== (await this.readers.get()).id) throw notFound('reporting.report-macro');
    return macro;
  }

  private mustManage(): void {
    const { actor } = this.contexts.get();
    if ('permissions' in actor && actor.permissions.has('report-templates.manage')) return;
    throw forbidden(
      'reporting.shared-macro',
      'Only those who manage templates change the macros of the practice.',
    );
  }
}
