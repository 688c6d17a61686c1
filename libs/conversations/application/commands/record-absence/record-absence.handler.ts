import { CommandHandler, type ICommandHandler } from '#kernel';
import { Availability } from '../../services/availability.js';
import { RecordAbsence } from './record-absence.command.js';

@CommandHandler(RecordAbsence)
export class RecordAbsenceHandler implements ICommandHandler<RecordAbsence> {
  constructor(private readonly availability: Availability) {}

  execute({ userId }: RecordAbsence): Promise<void> {
    return this.availability.set(userId, false);
  }
}
