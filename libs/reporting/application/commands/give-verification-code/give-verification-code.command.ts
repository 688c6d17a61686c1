import { IsInt, IsUUID, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Answers the code that the document of a version is verified by. A version has one: it is made when it is first asked for. */
@UseCase('reporting.give-verification-code')
@SystemOnly()
export class GiveVerificationCode extends Command<string> {
  @IsUUID()
  readonly reportId!: string;

  @IsInt()
  @Min(1)
  readonly revision!: number;

  constructor(fields: Fields<GiveVerificationCode>) {
    super(fields);
  }
}
