import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { FindColleagues } from '#identity/contracts';
import type { Reader } from '../../domain/reader.js';

/** Other people of the practice who may do something. */
@Injectable()
export class Colleagues {
  constructor(private readonly mediator: Mediator) {}

  /** Undefined when there is nobody with that id who is active and may do it. */
  async who(userId: string, permission: string): Promise<Reader | undefined> {
    const [found] = await this.mediator.ask(new FindColleagues({ permission, userIds: [userId] }));
    return found && { id: found.id, name: found.name, title: found.title };
  }
}
