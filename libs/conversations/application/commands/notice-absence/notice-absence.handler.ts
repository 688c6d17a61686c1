import { CommandHandler, type ICommandHandler } from '#kernel';
import { Availability } from '../../services/availability.js';
import { NoticeAbsence } from './notice-absence.command.js';

@CommandHandler(NoticeAbsence)
export class NoticeAbsenceHandler implements ICommandHandler<NoticeAbsence> {
  constructor(private readonly availability: Availability) {}

  execute({ userId, since }: NoticeAbsence): Promise<void> {
    return this.availability.look(userId, since);
  }
}
