import { IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Two contacts are two persons after all: exactly what the merge moved goes back; what came later stays. */
@UseCase('conversations.undo-merge')
@RequirePermission('contacts.manage')
export class UndoMerge extends Command {
  @IsUUID()
  readonly mergeId!: string;

  @IsString()
  @Length(3, 1000)
  readonly reason!: string;

  constructor(fields: Fields<UndoMerge>) {
    super(fields);
  }
}
