import { IsDateString, IsOptional, Length } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';
import type { ShareOpening } from './share-opening.js';

/**
 * Opens a share link for whoever answers what it asks, and counts the answer either way. Needs the link's organization in the
 * context.
 */
@UseCase('reporting.open-shared-report')
@Public('the token of the link and its second factor are the permission')
@SecretFields('token', 'birthDate', 'numberEnd', 'code')
export class OpenSharedReport extends Command<ShareOpening> {
  @Length(1, 100)
  readonly token!: string;

  /** YYYY-MM-DD. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Length(10, 10)
  readonly birthDate?: string;

  /** The last four characters of the order's number. */
  @IsOptional()
  @Length(1, 20)
  readonly numberEnd?: string;

  @IsOptional()
  @Length(1, 20)
  readonly code?: string;

  constructor(fields: Fields<OpenSharedReport>) {
    super(fields);
  }
}
