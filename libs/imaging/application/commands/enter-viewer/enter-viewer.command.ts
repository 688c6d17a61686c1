import { IsOptional, Length } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';

/** What a browser keeps to be let in. */
export interface ViewerKey {
  readonly key: string;
  /** It opens nothing any more then. */
  readonly endsAt: Date;
}

/** Takes the code of a viewer's address for the key of its session. Needs the session's organization in the context. */
@UseCase('imaging.enter-viewer')
@Public('the code of the address is the permission')
@SecretFields('code', 'formerKey')
export class EnterViewer extends Command<ViewerKey> {
  @Length(1, 100)
  readonly code!: string;

  /** The key that the browser has already; what it leads to stays open when it is the same person's. */
  @IsOptional()
  @Length(0, 200)
  readonly formerKey?: string;

  constructor(fields: Fields<EnterViewer>) {
    super(fields);
  }
}
