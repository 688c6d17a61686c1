import { CommandHandler, type ICommandHandler } from '#kernel';
import { ViewerSessionRepository } from '../../../domain/viewer-session.repository.js';
import { EndViewers } from './end-viewers.command.js';

@CommandHandler(EndViewers)
export class EndViewersHandler implements ICommandHandler<EndViewers> {
  constructor(private readonly sessions: ViewerSessionRepository) {}

  async execute({ holderId }: EndViewers): Promise<void> {
    await this.sessions.endAllOf(holderId, new Date());
  }
}
