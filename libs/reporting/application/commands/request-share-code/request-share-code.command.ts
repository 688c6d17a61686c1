import { Length } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';

/** Has the code that a link asks for sent to the patient or referrer. Needs the link's organization in the context. */
@UseCase('reporting.request-share-code')
@Public('the token of the link is the permission; the code goes to the link’s audience alone')
@SecretFields('token')
export class RequestShareCode extends Command {
  @Length(1, 100)
  readonly token!: string;

  constructor(fields: Fields<RequestShareCode>) {
    super(fields);
  }
}
