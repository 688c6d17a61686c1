import { CommandHandler, conflict, type ICommandHandler, Result } from '#kernel';
import { DeletionRepository } from '../../../domain/deletion.repository.js';
import { InstanceRepository } from '../../../domain/instance.repository.js';
import type { NewInstance } from '../../../domain/new-instance.js';
import { StudyHistoryRepository } from '../../../domain/study-history.repository.js';
import { Study } from '../../../domain/study.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { CurrentAuthor } from '../../services/current-author.js';
import { StudyMatching } from '../../services/study-matching.js';
import { WrittenFiles } from '../../services/written-files.js';
import type { InstanceStored } from './instance-stored.js';
import { StoreInstances } from './store-instances.command.js';

@CommandHandler(StoreInstances)
export class StoreInstancesHandler implements ICommandHandler<StoreInstances> {
  constructor(
    private readonly studies: StudyRepository,
    private readonly instances: InstanceRepository,
    private readonly matching: StudyMatching,
    private readonly deletions: DeletionRepository,
    private readonly history: StudyHistoryRepository,
    private readonly author: CurrentAuthor,
    private readonly files: WrittenFiles,
  ) {}

  async execute({ instances, ...purpose }: StoreInstances): Promise<Result<InstanceStored>[]> {
    const added = new Set<string>();
    const present = new Map<string, string>();
    for (const [studyUid, ofStudy] of byStudy(instances)) {
      const stored = await this.store(studyUid, ofStudy, purpose);
      for (const id of stored.added) added.add(id);
      for (const [uid, sha256] of stored.present) present.set(uid, sha256);
    }
    // what somebody else stored meanwhile, in another study
    const others = instances.filter((one) => !added.has(one.id) && !present.has(uidOf(one)));
    const since = others.length === 0 ? present : await this.instances.present(others.map(uidOf));
    // a row may only be there when its file is safe
    await this.files.areSafe(instances.map(({ storageKey }) => storageKey));
    return instances.map((instance) => {
      const { id, sha256 } = instance;
      if (added.has(id)) return Result.ok({ added: true });
      const stored = present.get(uidOf(instance)) ?? since.get(uidOf(instance));
      return stored === sha256 ? Result.ok({ added: false }) : Result.failed(another());
    });
  }

  /** Adds instances to one study: the ids of those that are new, and what was stored of the others. */
  private async store(
    studyUid: string,
    instances: readonly NewInstance[],
    { madeHere = false, projectId }: Purpose,
  ): Promise<Stored> {
    // in one flight
    const [known, present] = await Promise.all([
      this.studies.claim(studyUid),
      this.instances.present(instances.map(uidOf)),
    ]);
    const fresh = instances.filter((instance) => !present.has(uidOf(instance)));
    const [first] = fresh;
    if (!first || (!known && madeHere)) return { present, added: new Set() };
    const { attributes } = first;
    const study = known ?? Study.receive(attributes, new Date(), projectId ?? null);
    if (!known) await this.studies.add(study);
    const { newSeries, added } = await this.instances.add(study.id, fresh);
    const modalities = fresh.flatMap(({ attributes: { series } }) => series.modality ?? []);
    const growth = { series: newSeries, instances: added.size, modalities, madeHere };
    const learned = study.grow(growth, attributes);
    if (!known || study.lostInstances) await this.noteRestored(study, fresh, added);
    const news = known ? (learned ? 'something' : 'nothing') : 'arrival';
    if (study.projectId === null) await this.matching.settle(study, news);
    await this.studies.update(study);
    return { present, added };
  }

  /** What was deleted may come again; that it did is written down. */
  private async noteRestored(
    study: Study,
    instances: readonly NewInstance[],
    added: ReadonlySet<string>,
  ): Promise<void> {
    const uids = instances.filter(({ id }) => added.has(id)).map(uidOf);
    const restored = await this.deletions.countDeleted(study.studyInstanceUid, uids);
    if (restored === 0) return;
    study.lostInstances = true;
    const [author, details] = [this.author.get(), { instances: restored }];
    await this.history.add({ study, action: 'restored', author, reason: null, details });
  }
}

type Purpose = Pick<StoreInstances, 'madeHere' | 'projectId'>;

interface Stored {
  readonly added: ReadonlySet<string>;
  /** SHA-256 of the stored file, by SOP Instance UID, of those that were there. */
  readonly present: ReadonlyMap<string, string>;
}

const another = () =>
  conflict('imaging.instance-exists', 'Another file is stored under this SOP Instance UID, and stays.');

const uidOf = ({ attributes }: NewInstance): string => attributes.sopInstanceUid;

/** In one order for everybody, so that two batches of the same studies wait for each other instead of deadlocking. */
function byStudy(instances: readonly NewInstance[]): [studyUid: string, instances: NewInstance[]][] {
  const groups = Map.groupBy(instances, ({ attributes }) => attributes.studyInstanceUid);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
