import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '#kernel';
import { FindProjectNames, type ProjectNameView } from '#projects/contracts';

/** Stands in for projects': every project is there. */
@QueryHandler(FindProjectNames)
class FindProjectNamesHandler implements IQueryHandler<FindProjectNames> {
  execute({ projectIds }: FindProjectNames): Promise<ProjectNameView[]> {
    return Promise.resolve(projectIds.map((id) => ({ id, name: 'Project', archived: false })));
  }
}

/** Projects as far as de-identification needs them. */
@Module({ providers: [FindProjectNamesHandler] })
export class AnyProjectModule {}
