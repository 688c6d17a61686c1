import { Module } from '@nestjs/common';
import {
  CommandHandler,
  DeclarePermissions,
  conflict,
  type ICommandHandler,
  type IQueryHandler,
  notFound,
  QueryHandler,
} from '#kernel';
import {
  FindUserNames,
  GetPractice,
  PracticeView,
  RecordAccess,
  UserNameView,
  VerifyPassword,
} from '#identity/contracts';
import { type FileView, FindStorageKeys, GetFile, RegisterFile } from '#files/contracts';
import { GetOrder, GetStudy, type OrderView, type StudyView } from '#imaging/contracts';

/** What other contexts would know or were told; filled and read by tests. */
export const known = {
  studies: new Map<string, Partial<StudyView>>(),
  orders: new Map<string, Partial<OrderView>>(),
  accesses: [] as string[],
  files: new Map<string, RegisterFile>(),
};

@QueryHandler(GetStudy)
export class GetStudyStandIn implements IQueryHandler<GetStudy> {
  execute({ studyId }: GetStudy): Promise<StudyView> {
    const study = known.studies.get(studyId);
    if (!study) throw notFound('imaging.study');
    return Promise.resolve(study as StudyView);
  }
}

@QueryHandler(GetOrder)
export class GetOrderStandIn implements IQueryHandler<GetOrder> {
  execute({ orderId }: GetOrder): Promise<OrderView> {
    const order = known.orders.get(orderId);
    if (!order) throw notFound('imaging.order');
    return Promise.resolve(order as OrderView);
  }
}

@QueryHandler(GetPractice)
export class GetPracticeStandIn implements IQueryHandler<GetPractice> {
  execute(): Promise<PracticeView> {
    return Promise.resolve({
      id: '',
      version: 1,
      name: 'Röntgen & Söhne',
      timeZone: 'Europe/Berlin',
      locale: 'en-GB',
      address: 'Marktplatz 1\n24103 Kiel',
      phone: null,
      email: null,
    });
  }
}

@QueryHandler(FindUserNames)
export class FindUserNamesStandIn implements IQueryHandler<FindUserNames> {
  execute({ userIds }: FindUserNames): Promise<UserNameView[]> {
    return Promise.resolve(userIds.map((id) => ({ id, name: `Dr. ${id.slice(-4)}`, title: 'Radiologist' })));
  }
}

@QueryHandler(VerifyPassword)
export class VerifyPasswordStandIn implements IQueryHandler<VerifyPassword> {
  execute({ password }: VerifyPassword): Promise<boolean> {
    return Promise.resolve(password === 'right');
  }
}

@CommandHandler(RecordAccess)
export class RecordAccessStandIn implements ICommandHandler<RecordAccess> {
  execute({ subjectId, action }: RecordAccess): Promise<never> {
    known.accesses.push(`${action} ${subjectId}`);
    return Promise.resolve(undefined as never);
  }
}

@CommandHandler(RegisterFile)
export class RegisterFileStandIn implements ICommandHandler<RegisterFile> {
  execute(command: RegisterFile): Promise<{ fileId: string }> {
    const first = known.files.get(command.fileId);
    if (first && first.storageKey !== command.storageKey)
      throw conflict('files.registered-differently', 'registered');
    known.files.set(command.fileId, command);
    return Promise.resolve({ fileId: command.fileId });
  }
}

@QueryHandler(GetFile)
export class GetFileStandIn implements IQueryHandler<GetFile> {
  execute({ fileId }: GetFile): Promise<FileView> {
    const file = known.files.get(fileId);
    if (!file) throw notFound('files.file');
    return Promise.resolve(file as unknown as FileView);
  }
}

@QueryHandler(FindStorageKeys)
export class FindStorageKeysStandIn implements IQueryHandler<FindStorageKeys> {
  execute({ fileIds }: FindStorageKeys): Promise<string[]> {
    return Promise.resolve(fileIds.flatMap((id) => known.files.get(id)?.storageKey ?? []));
  }
}

/** The use cases of other contexts that reporting asks, as tests want them answered. */
@DeclarePermissions({ 'files.read': 'See files', 'orders.read': 'See orders', 'studies.read': 'See studies' })
@Module({
  providers: [
    GetStudyStandIn,
    GetOrderStandIn,
    GetPracticeStandIn,
    FindUserNamesStandIn,
    VerifyPasswordStandIn,
    RecordAccessStandIn,
    RegisterFileStandIn,
    GetFileStandIn,
    FindStorageKeysStandIn,
  ],
})
export class StandIns {}
