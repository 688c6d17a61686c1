import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReaderProfiles } from '../../../domain/reader-profiles.js';
import { CurrentReader } from '../../services/current-reader.js';
import { SetReaderProfile } from './set-reader-profile.command.js';

@CommandHandler(SetReaderProfile)
export class SetReaderProfileHandler implements ICommandHandler<SetReaderProfile> {
  constructor(
    private readonly profiles: ReaderProfiles,
    private readonly readers: CurrentReader,
  ) {}

  async execute({ subspecialties }: SetReaderProfile): Promise<void> {
    const { id } = await this.readers.get();
    await this.profiles.save(id, [...new Set(subspecialties)]);
  }
}
