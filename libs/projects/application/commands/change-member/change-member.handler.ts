import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchProject } from '../../../domain/project.errors.js';
import { ProjectRepository } from '../../../domain/project.repository.js';
import { ChangeMember } from './change-member.command.js';

@CommandHandler(ChangeMember)
export class ChangeMemberHandler implements ICommandHandler<ChangeMember> {
  constructor(private readonly projects: ProjectRepository) {}

  async execute({ projectId, userId, role }: ChangeMember): Promise<void> {
    const project = await this.projects.find(projectId);
    if (!project) throw noSuchProject();
    project.changeMember(userId, role);
    await this.projects.update(project);
  }
}
