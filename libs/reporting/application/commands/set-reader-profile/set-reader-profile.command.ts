import { ArrayMaxSize, IsArray, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Says what the caller reads; none for everything. */
@UseCase('reporting.set-reader-profile')
@RequirePermission('reports.write')
export class SetReaderProfile extends Command {
  /** Such as `neuro`, as the rules of the practice name them. */
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 60, { each: true })
  readonly subspecialties!: string[];

  constructor(fields: Fields<SetReaderProfile>) {
    super(fields);
  }
}
