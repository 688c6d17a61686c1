import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Matches the studies that came before their order: those of its accession number, or by likeness where that is the rule. */
@UseCase('imaging.match-order')
@SystemOnly()
export class MatchOrder extends Command {
  @IsUUID()
  readonly orderId!: string;

  constructor(fields: Fields<MatchOrder>) {
    super(fields);
  }
}
