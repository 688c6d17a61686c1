import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { WithdrawalNoticeView } from './withdrawal-notice.view.js';

/** The last version of a withdrawn report with the notice that it was entered in error; null when it had no document. */
@UseCase('reporting.print-withdrawal')
@SystemOnly()
@OnPrimary()
export class PrintWithdrawal extends Query<WithdrawalNoticeView | null> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<PrintWithdrawal>) {
    super(fields);
  }
}
