import { type IQueryHandler, QueryHandler } from '#kernel';
import { ReaderProfiles } from '../../../domain/reader-profiles.js';
import { CurrentReader } from '../../services/current-reader.js';
import type { ReaderProfileView } from './reader-profile.view.js';
import { GetReaderProfile } from './get-reader-profile.query.js';

@QueryHandler(GetReaderProfile)
export class GetReaderProfileHandler implements IQueryHandler<GetReaderProfile> {
  constructor(
    private readonly profiles: ReaderProfiles,
    private readonly readers: CurrentReader,
  ) {}

  async execute(): Promise<ReaderProfileView> {
    const { id } = await this.readers.get();
    return { subspecialties: [...(await this.profiles.subspecialtiesOf(id))] };
  }
}
