import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7ResultRepository } from '../../../domain/hl7/hl7-result.repository.js';
import { ForgetHl7Results } from './forget-hl7-results.command.js';

const DELIVERED_KEPT_DAYS = 90;
/** Somebody may still have to look at what did not arrive. */
const OTHERS_KEPT_DAYS = 365;

@CommandHandler(ForgetHl7Results)
export class ForgetHl7ResultsHandler implements ICommandHandler<ForgetHl7Results> {
  constructor(private readonly results: Hl7ResultRepository) {}

  async execute(): Promise<void> {
    const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);
    await this.results.forget({ delivered: ago(DELIVERED_KEPT_DAYS), others: ago(OTHERS_KEPT_DAYS) });
  }
}
