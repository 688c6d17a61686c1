import { IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Tells the open reports of patients, or of an order, what imaging knows by now. Done again it changes nothing. */
@UseCase('reporting.refresh-reports')
@SystemOnly()
export class RefreshReports extends Command {
  @IsOptional()
  @IsUUID(undefined, { each: true })
  readonly patientIds?: string[];

  @IsOptional()
  @IsUUID()
  readonly orderId?: string;

  constructor(fields: Fields<RefreshReports>) {
    super(fields);
  }
}
