import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator } from '#kernel';
import { FindUserNames, VerifyPassword } from '#identity/contracts';
import type { Reader } from '../../domain/reader.js';
import { readerRequired, wrongPassword } from '../../domain/report.errors.js';

/** The signed-in person who writes or signs. Software with an API key and Isocenter itself are nobody who can. */
@Injectable()
export class CurrentReader {
  constructor(
    private readonly context: CurrentContext,
    private readonly mediator: Mediator,
  ) {}

  async get(): Promise<Reader> {
    const { actor } = this.context.get();
    if (actor.kind !== 'user') throw readerRequired();
    const [known] = await this.mediator.ask(new FindUserNames({ userIds: [actor.id] }));
    return { id: actor.id, name: known?.name ?? actor.name, title: known?.title ?? null };
  }

  /** Whether that person may sign reports. */
  maySign(): boolean {
    const { actor } = this.context.get();
    return actor.kind === 'user' && actor.permissions.has('reports.sign');
  }

  /** The same person after proving once more to be it. Throws `reporting.wrong-password`. */
  async proven(password: string): Promise<Reader> {
    const reader = await this.get();
    const right = await this.mediator.ask(new VerifyPassword({ userId: reader.id, password }));
    if (!right) throw wrongPassword();
    return reader;
  }
}
