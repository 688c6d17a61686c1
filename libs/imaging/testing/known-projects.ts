import { Module } from '@nestjs/common';
import { actorId, CurrentContext, type IQueryHandler, QueryHandler } from '#kernel';
import { FindMyProjectIds, FindProjectNames, type ProjectNameView } from '#projects/contracts';

/** A project, and who is a member of it. */
interface KnownProject {
  archived: boolean;
  readonly memberId: string;
}

/** The projects that there are, by id. */
export const knownProjects = new Map<string, KnownProject>();

/** Stands in for projects'. */
@QueryHandler(FindProjectNames)
class FindProjectNamesHandler implements IQueryHandler<FindProjectNames> {
  execute({ projectIds }: FindProjectNames): Promise<ProjectNameView[]> {
    const found = projectIds.flatMap((id) => {
      const project = knownProjects.get(id);
      return project ? [{ id, name: 'Project', archived: project.archived }] : [];
    });
    return Promise.resolve(found);
  }
}

/** Stands in for projects'. */
@QueryHandler(FindMyProjectIds)
class FindMyProjectIdsHandler implements IQueryHandler<FindMyProjectIds> {
  constructor(private readonly context: CurrentContext) {}

  execute(): Promise<string[]> {
    const caller = actorId(this.context.get().actor);
    const mine = [...knownProjects].filter(([, { memberId, archived }]) => memberId === caller && !archived);
    return Promise.resolve(mine.map(([id]) => id));
  }
}

/** Projects as far as grants need them. */
@Module({ providers: [FindProjectNamesHandler, FindMyProjectIdsHandler] })
export class KnownProjectsModule {}
