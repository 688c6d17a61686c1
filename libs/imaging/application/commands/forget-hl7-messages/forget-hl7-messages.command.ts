import { Command, SystemOnly, UseCase } from '#kernel';

/** Forgets which HL7 messages came so long ago that nobody sends them again. */
@UseCase('imaging.forget-hl7-messages')
@SystemOnly()
export class ForgetHl7Messages extends Command {
  constructor() {
    super({});
  }
}
