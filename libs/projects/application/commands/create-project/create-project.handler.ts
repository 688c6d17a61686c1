import { CommandHandler, type ICommandHandler } from '#kernel';
import { Project } from '../../../domain/project.js';
import { ownerMissing } from '../../../domain/project.errors.js';
import { ProjectRepository } from '../../../domain/project.repository.js';
import { KnownUser } from '../../services/known-user.js';
import { ProjectAccess } from '../../services/project-access.js';
import { CreateProject } from './create-project.command.js';
import type { ProjectCreatedAnswer } from './project-created.answer.js';

@CommandHandler(CreateProject)
export class CreateProjectHandler implements ICommandHandler<CreateProject> {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly access: ProjectAccess,
    private readonly users: KnownUser,
  ) {}

  async execute({ name, description, ownerId }: CreateProject): Promise<ProjectCreatedAnswer> {
    if (ownerId !== undefined) await this.users.require(ownerId);
    const owner = ownerId ?? this.access.userId();
    if (owner === null) throw ownerMissing();
    const project = Project.create({ name, description: description ?? null, ownerId: owner });
    await this.projects.add(project);
    return { id: project.id };
  }
}
