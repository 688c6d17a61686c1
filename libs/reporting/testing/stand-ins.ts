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
  FindColleagues,
  FindUserNames,
  GetPractice,
  PracticeView,
  RecordAccess,
  UserNameView,
  VerifyPassword,
} from '#identity/contracts';
import { type FileView, FindStorageKeys, GetFile, RegisterFile } from '#files/contracts';
import {
  FindHl7Receivers,
  GetHl7Receiver,
  type Hl7ReceiverView,
  type Hl7Subscriber,
  EndViewers,
  FindPriorStudies,
  FindShownSeries,
  GetOrder,
  GetPatient,
  GetStudy,
  type LocatedImageView,
  LocateImages,
  OpenSharedViewer,
  type OrderView,
  type PatientView,
  type PriorStudyView,
  RenderImage,
  type RenderedImageView,
  type ShownSeriesView,
  type StudyView,
  type ViewerAddressView,
} from '#imaging/contracts';

/** The only image of every study, of three frames. */
export const KNOWN_IMAGE = '1.2.3.4.5';
/** The only image of the newest earlier study. */
export const EARLIER_IMAGE = '1.2.3.4.6';

/** What other contexts would know or were told; filled and read by tests. */
export const known = {
  studies: new Map<string, Partial<StudyView>>(),
  orders: new Map<string, Partial<OrderView>>(),
  /** Others have no e-mail address. */
  patients: new Map<string, Partial<PatientView>>(),
  /** By the id of the later study. */
  priors: new Map<string, PriorStudyView[]>(),
  /** Ids of colleagues who may not do what is asked. */
  strangers: new Set<string>(),
  accesses: [] as string[],
  files: new Map<string, RegisterFile>(),
  /** By the id of the peer that wants results. */
  receivers: new Map<string, Hl7Subscriber & Hl7ReceiverView>(),
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

@QueryHandler(GetPatient)
export class GetPatientStandIn implements IQueryHandler<GetPatient> {
  execute({ patientId }: GetPatient): Promise<PatientView> {
    const unknown = { id: patientId, email: null, contactConsent: false };
    return Promise.resolve((known.patients.get(patientId) ?? unknown) as PatientView);
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

@QueryHandler(FindColleagues)
export class FindColleaguesStandIn implements IQueryHandler<FindColleagues> {
  execute({ userIds = [] }: FindColleagues): Promise<UserNameView[]> {
    const found = userIds.filter((id) => !known.strangers.has(id));
    return Promise.resolve(found.map((id) => ({ id, name: `Dr. ${id.slice(-4)}`, title: 'Radiologist' })));
  }
}

@QueryHandler(FindPriorStudies)
export class FindPriorStudiesStandIn implements IQueryHandler<FindPriorStudies> {
  execute({ studyId, limit = 20 }: FindPriorStudies): Promise<PriorStudyView[]> {
    return Promise.resolve((known.priors.get(studyId) ?? []).slice(0, limit));
  }
}

@QueryHandler(FindShownSeries)
export class FindShownSeriesStandIn implements IQueryHandler<FindShownSeries> {
  execute(): Promise<ShownSeriesView[]> {
    const series = { seriesInstanceUid: '1.2.3.4', number: 2, modality: 'CT', description: 'Lung' };
    return Promise.resolve([{ ...series, instanceCount: 3, sopInstanceUid: KNOWN_IMAGE }]);
  }
}

@QueryHandler(LocateImages)
export class LocateImagesStandIn implements IQueryHandler<LocateImages> {
  execute({ studyIds, sopInstanceUids }: LocateImages): Promise<LocatedImageView[]> {
    const places = [
      { sopInstanceUid: KNOWN_IMAGE, studyInstanceUid: '1.2.3', studyDate: '2026-11-20', frames: 3 },
      { sopInstanceUid: EARLIER_IMAGE, studyInstanceUid: '1.2', studyDate: '2025-03-01', frames: 1 },
    ];
    const series = { seriesInstanceUid: '1.2.3.4', sopClassUid: '1.2.840.10008.5.1.4.1.1.2' };
    return Promise.resolve(
      studyIds.flatMap((studyId, index) => {
        const place = places[index];
        return place && sopInstanceUids.includes(place.sopInstanceUid)
          ? [{ studyId, ...place, ...series }]
          : [];
      }),
    );
  }
}

@QueryHandler(RenderImage)
export class RenderImageStandIn implements IQueryHandler<RenderImage> {
  execute({ sopInstanceUid, frame = 1, width }: RenderImage): Promise<RenderedImageView> {
    if (sopInstanceUid !== KNOWN_IMAGE || frame > 3) throw notFound('imaging.instance');
    return Promise.resolve({ contentType: 'image/jpeg', bytes: Buffer.from(`picture ${width ?? 0}`) });
  }
}

@CommandHandler(OpenSharedViewer)
export class OpenSharedViewerStandIn implements ICommandHandler<OpenSharedViewer> {
  execute({ studyInstanceUid, until }: OpenSharedViewer): Promise<ViewerAddressView> {
    return Promise.resolve({ url: `https://viewer.test/open/${studyInstanceUid}`, expiresAt: until });
  }
}

@CommandHandler(EndViewers)
export class EndViewersStandIn implements ICommandHandler<EndViewers> {
  execute(): Promise<never> {
    return Promise.resolve(undefined as never);
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

@QueryHandler(FindHl7Receivers)
export class FindHl7ReceiversStandIn implements IQueryHandler<FindHl7Receivers> {
  execute(): Promise<Hl7Subscriber[]> {
    return Promise.resolve([...known.receivers.values()]);
  }
}

@QueryHandler(GetHl7Receiver)
export class GetHl7ReceiverStandIn implements IQueryHandler<GetHl7Receiver> {
  execute({ peerId }: GetHl7Receiver): Promise<Hl7ReceiverView | null> {
    return Promise.resolve(known.receivers.get(peerId) ?? null);
  }
}

/** The use cases of other contexts that reporting asks, as tests want them answered. */
@DeclarePermissions({
  'files.read': 'See files',
  'orders.read': 'See orders',
  'patients.read': 'See patients',
  'patients.contact': 'See how patients can be reached',
  'studies.read': 'See studies',
  'studies.read-granted': 'See studies that were granted',
})
@Module({
  providers: [
    GetStudyStandIn,
    GetOrderStandIn,
    GetPatientStandIn,
    GetPracticeStandIn,
    FindColleaguesStandIn,
    FindPriorStudiesStandIn,
    FindUserNamesStandIn,
    FindShownSeriesStandIn,
    LocateImagesStandIn,
    RenderImageStandIn,
    OpenSharedViewerStandIn,
    EndViewersStandIn,
    VerifyPasswordStandIn,
    RecordAccessStandIn,
    RegisterFileStandIn,
    GetFileStandIn,
    FindStorageKeysStandIn,
    FindHl7ReceiversStandIn,
    GetHl7ReceiverStandIn,
  ],
})
export class StandIns {}
