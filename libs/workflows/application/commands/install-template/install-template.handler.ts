import { CommandHandler, type ICommandHandler } from '#kernel';
import { parseDefinition } from '../../../domain/definition/parse-definition.js';
import { BuiltInTemplates } from '../../services/built-in-templates.js';
import { InstallTemplate } from './install-template.command.js';

@CommandHandler(InstallTemplate)
export class InstallTemplateHandler implements ICommandHandler<InstallTemplate> {
  constructor(private readonly builtIn: BuiltInTemplates) {}

  async execute({ key, title, subjectType, definition }: InstallTemplate): Promise<void> {
    await this.builtIn.install({ key, title, subjectType, definition: parseDefinition(definition) });
  }
}
