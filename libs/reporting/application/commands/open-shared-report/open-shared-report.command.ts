import { Length } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';
import type { ReportFileView } from '../../queries/get-report-document/report-file.view.js';

/** Opens the report behind a share link and notes that it was opened. Needs the link's organization in the context. */
@UseCase('reporting.open-shared-report')
@Public('the token of the link is the permission')
@SecretFields('token')
export class OpenSharedReport extends Command<ReportFileView> {
  @Length(1, 100)
  readonly token!: string;

  constructor(fields: Fields<OpenSharedReport>) {
    super(fields);
  }
}
