import { CommandHandler, type ICommandHandler } from '#kernel';
import { BuiltInTemplates } from '../../services/built-in-templates.js';
import { InstallBuiltInTemplates } from './install-built-in-templates.command.js';

@CommandHandler(InstallBuiltInTemplates)
export class InstallBuiltInTemplatesHandler implements ICommandHandler<InstallBuiltInTemplates> {
  constructor(private readonly builtIn: BuiltInTemplates) {}

  execute(): Promise<void> {
    return this.builtIn.installAll();
  }
}
