import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Says whose order a study answers, when its accession number does not. */
@UseCase('imaging.match-study')
@RequirePermission('studies.store')
export class MatchStudy extends Command {
  @IsUUID()
  readonly studyId!: string;

  @IsUUID()
  readonly orderId!: string;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<MatchStudy>) {
    super(fields);
  }
}
