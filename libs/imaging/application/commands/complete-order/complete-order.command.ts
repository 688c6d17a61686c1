import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** The report of an order is signed: nothing of it is left to do. Again (an amended report) it changes nothing. */
@UseCase('imaging.complete-order')
@SystemOnly()
export class CompleteOrder extends Command {
  @IsUUID()
  readonly orderId!: string;

  constructor(fields: Fields<CompleteOrder>) {
    super(fields);
  }
}
