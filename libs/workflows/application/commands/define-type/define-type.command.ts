import { IsString, Length, Matches } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Names a kind of work that workflows will be made for. */
@UseCase('workflows.define-type')
@RequirePermission('workflows.manage')
@Idempotent()
export class DefineWorkflowType extends Command<{ id: string }> {
  /** Stable name in lower case, such as `imaging-request`; unique in the practice. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly key!: string;

  /** Its name for people. */
  @IsString()
  @Length(1, 120)
  readonly title!: string;

  /** What its workflows are about, such as `order`. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly subjectType!: string;

  constructor(fields: Fields<DefineWorkflowType>) {
    super(fields);
  }
}
