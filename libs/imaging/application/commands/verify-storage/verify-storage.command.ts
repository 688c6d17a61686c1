import { Command, RequirePermission, UseCase } from '#kernel';

/** Has the files of instances read again, as many bytes as a night allows, from where the last night ended. */
@UseCase('imaging.verify-storage')
@RequirePermission('archive.manage')
export class VerifyStorage extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
