import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** The signed report of a study was withdrawn: its order is not completed by it any more, unless another study's completes it. */
@UseCase('imaging.reopen-order')
@SystemOnly()
export class ReopenOrder extends Command {
  /** The order that the report was for; its study may be of another one by now. */
  @IsUUID()
  readonly orderId!: string;

  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<ReopenOrder>) {
    super(fields);
  }
}
