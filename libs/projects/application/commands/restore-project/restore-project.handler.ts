import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchProject } from '../../../domain/project.errors.js';
import { ProjectRepository } from '../../../domain/project.repository.js';
import { RestoreProject } from './restore-project.command.js';

@CommandHandler(RestoreProject)
export class RestoreProjectHandler implements ICommandHandler<RestoreProject> {
  constructor(private readonly projects: ProjectRepository) {}

  async execute({ projectId }: RestoreProject): Promise<void> {
    const project = await this.projects.find(projectId);
    if (!project) throw noSuchProject();
    project.restore();
    await this.projects.update(project);
  }
}
