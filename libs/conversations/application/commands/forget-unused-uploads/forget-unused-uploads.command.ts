import { Command, SystemOnly, UseCase } from '#kernel';

/** Removes uploads that no message has taken for a day, complete or not. */
@UseCase('conversations.forget-unused-uploads')
@SystemOnly()
export class ForgetUnusedUploads extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
