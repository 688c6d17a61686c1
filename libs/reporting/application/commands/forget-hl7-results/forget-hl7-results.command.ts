import { Command, SystemOnly, UseCase } from '#kernel';

/** Forgets which results were sent by HL7 v2 so long ago that nobody asks for them any more. */
@UseCase('reporting.forget-hl7-results')
@SystemOnly()
export class ForgetHl7Results extends Command {
  constructor() {
    super({});
  }
}
