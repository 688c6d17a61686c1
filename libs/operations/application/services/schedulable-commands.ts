import { Injectable } from '@nestjs/common';
import { validate } from 'class-validator';
import { type Actor, Command, CurrentContext, fieldErrors, forbidden, invalid, UseCases } from '#kernel';

/** Builds the commands that schedules execute, and refuses what must not be one. */
@Injectable()
export class SchedulableCommands {
  constructor(
    private readonly useCases: UseCases,
    private readonly contexts: CurrentContext,
  ) {}

  /**
   * Checks that a use case may be scheduled with these fields. Schedules act as the system: whoever plans one must be
   * allowed to do what it does.
   * @throws DomainError naming what is wrong
   */
  async check(name: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
    const useCase = this.useCases.all().find((one) => one.name === name);
    if (useCase?.kind !== 'command') throw refused('is not a command of this system');
    if (useCase.secretFields.length > 0) throw refused('carries secrets, which are never stored');
    const { access } = useCase;
    if (access.kind === 'authenticated') throw refused('is about the person who sends it');
    const { actor } = this.contexts.get();
    const allowed =
      access.kind === 'public' || (access.kind === 'permission' && has(actor, access.permission));
    if (!allowed && actor.kind !== 'system')
      throw forbidden('operations.command-not-yours', 'You may only schedule what you may do yourself.');
    const errors = await validate(this.build(name, fields), { whitelist: true, forbidNonWhitelisted: true });
    if (errors.length > 0)
      throw invalid(
        'operations.command-fields-invalid',
        'The command would be refused with these fields.',
        fieldErrors(errors, 'fields.'),
      );
  }

  /** The command of a schedule, as it is executed. */
  build(name: string, fields: Readonly<Record<string, unknown>>): Command<unknown> {
    return this.useCases.build(name, fields) as Command<unknown>;
  }
}

function has(actor: Actor, permission: string): boolean {
  return (actor.kind === 'user' || actor.kind === 'api-key') && actor.permissions.has(permission);
}

function refused(message: string) {
  return invalid('operations.not-schedulable', 'This use case cannot be scheduled.', [
    { field: 'useCase', message },
  ]);
}
