import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '#kernel';
import { GetPractice, type PracticeView } from '#identity/contracts';

/** Stands in for identity's. */
@QueryHandler(GetPractice)
class GetPracticeHandler implements IQueryHandler<GetPractice> {
  execute(): Promise<PracticeView> {
    const nothing = { address: null, phone: null, email: null };
    const practice = {
      id: '',
      version: 1,
      name: 'Practice',
      timeZone: 'Europe/Berlin',
      locale: 'de',
      ...nothing,
    };
    return Promise.resolve(practice as PracticeView);
  }
}

/** The practice as far as imaging needs it: in Berlin. */
@Module({ providers: [GetPracticeHandler] })
export class PracticeModule {}
