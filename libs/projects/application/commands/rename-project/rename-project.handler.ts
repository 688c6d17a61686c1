import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchProject } from '../../../domain/project.errors.js';
import { ProjectRepository } from '../../../domain/project.repository.js';
import { RenameProject } from './rename-project.command.js';

@CommandHandler(RenameProject)
export class RenameProjectHandler implements ICommandHandler<RenameProject> {
  constructor(private readonly projects: ProjectRepository) {}

  async execute({ projectId, name, description, expectedVersion }: RenameProject): Promise<void> {
    const project = await this.projects.find(projectId);
    if (!project) throw noSuchProject();
    project.expectVersion(expectedVersion);
    project.rename({ name, description });
    await this.projects.update(project);
  }
}
