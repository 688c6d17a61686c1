import { Injectable } from '@nestjs/common';
import { conflict, Mediator, notFound } from '#kernel';
import { FindRoleNames, FindUserNames } from '#identity/contracts';
import { FindProjectNames } from '#projects/contracts';
import type { Grantee } from '../../domain/study-grant.js';

/** Whether somebody to whom studies are to be opened is there. */
@Injectable()
export class KnownGrantee {
  constructor(private readonly mediator: Mediator) {}

  /** @throws DomainError `imaging.project.not-found` (or `user`, `role`), `imaging.project-archived` */
  async require({ type, id }: Grantee): Promise<void> {
    const found =
      type === 'project'
        ? await this.project(id)
        : type === 'user'
          ? await this.mediator.ask(new FindUserNames({ userIds: [id] }))
          : await this.mediator.ask(new FindRoleNames({ roleIds: [id] }));
    if (found.length === 0) throw notFound(`imaging.${type}`);
  }

  private async project(id: string): Promise<readonly object[]> {
    const projects = await this.mediator.ask(new FindProjectNames({ projectIds: [id] }));
    if (projects.some(({ archived }) => archived))
      throw conflict('imaging.project-archived', 'This project is archived: nothing is put into it.');
    return projects;
  }
}
