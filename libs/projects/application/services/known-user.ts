import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { FindUserNames } from '#identity/contracts';
import { noSuchUser } from '../../domain/project.errors.js';

/** Whether a user is one of the organization’s. */
@Injectable()
export class KnownUser {
  constructor(private readonly mediator: Mediator) {}

  /** @throws DomainError `projects.user.not-found` */
  async require(userId: string): Promise<void> {
    const [found] = await this.mediator.ask(new FindUserNames({ userIds: [userId] }));
    if (!found) throw noSuchUser();
  }
}
