import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Gives the conversations that wait for a person to those who are there, as the practice's policy says: emergencies
 * first, then who waits longest. What nobody can take stays where it is until somebody is free.
 */
@UseCase('conversations.assign-waiting')
@SystemOnly()
export class AssignWaiting extends Command {
  constructor(fields: Fields<AssignWaiting> = {}) {
    super(fields);
  }
}
