import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchProject } from '../../../domain/project.errors.js';
import { ProjectRepository } from '../../../domain/project.repository.js';
import { ArchiveProject } from './archive-project.command.js';

@CommandHandler(ArchiveProject)
export class ArchiveProjectHandler implements ICommandHandler<ArchiveProject> {
  constructor(private readonly projects: ProjectRepository) {}

  async execute({ projectId }: ArchiveProject): Promise<void> {
    const project = await this.projects.find(projectId);
    if (!project) throw noSuchProject();
    project.archive(new Date());
    await this.projects.update(project);
  }
}
