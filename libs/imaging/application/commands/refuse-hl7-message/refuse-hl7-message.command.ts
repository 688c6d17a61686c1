import { Length } from 'class-validator';
import { type Fields, SystemOnly, UseCase } from '#kernel';
import { Hl7Taking } from '../../services/hl7/hl7-taking.js';

/** Remembers that a message of a peer was refused, for those who look after the connection. */
@UseCase('imaging.refuse-hl7-message')
@SystemOnly()
export class RefuseHl7Message extends Hl7Taking<void> {
  /** Why, as our errors are called. */
  @Length(1, 100)
  readonly errorCode!: string;

  constructor(fields: Fields<RefuseHl7Message>) {
    super(fields);
  }
}
