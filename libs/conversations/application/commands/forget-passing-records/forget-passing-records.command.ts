import { Command, SystemOnly, UseCase } from '#kernel';

/** Removes what is kept for a while only: replays of bots after 30 days, prepared translations and ended connections after one. */
@UseCase('conversations.forget-passing-records')
@SystemOnly()
export class ForgetPassingRecords extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
