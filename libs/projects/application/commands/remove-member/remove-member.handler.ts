import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchProject } from '../../../domain/project.errors.js';
import { ProjectRepository } from '../../../domain/project.repository.js';
import { RemoveMember } from './remove-member.command.js';

@CommandHandler(RemoveMember)
export class RemoveMemberHandler implements ICommandHandler<RemoveMember> {
  constructor(private readonly projects: ProjectRepository) {}

  async execute({ projectId, userId }: RemoveMember): Promise<void> {
    const project = await this.projects.find(projectId);
    if (!project) throw noSuchProject();
    project.removeMember(userId);
    await this.projects.update(project);
  }
}
