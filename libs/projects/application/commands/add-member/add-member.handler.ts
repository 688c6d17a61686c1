import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchProject } from '../../../domain/project.errors.js';
import { ProjectRepository } from '../../../domain/project.repository.js';
import { KnownUser } from '../../services/known-user.js';
import { AddMember } from './add-member.command.js';

@CommandHandler(AddMember)
export class AddMemberHandler implements ICommandHandler<AddMember> {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly users: KnownUser,
  ) {}

  async execute({ projectId, userId, role }: AddMember): Promise<void> {
    await this.users.require(userId);
    const project = await this.projects.find(projectId);
    if (!project) throw noSuchProject();
    project.addMember(userId, role, new Date());
    await this.projects.update(project);
  }
}
