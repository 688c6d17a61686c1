import {
  actorId,
  CommandHandler,
  CurrentContext,
  type ICommandHandler,
  invalid,
  notFound,
  Sql,
} from '#kernel';
import { DeIdentification } from '../../../domain/de-identification/de-identification.js';
import type { DeIdentificationOption } from '../../../domain/de-identification/de-identification-option.js';
import { DeIdentificationRepository } from '../../../domain/de-identification/de-identification.repository.js';
import { ReIdentificationKeyRepository } from '../../../domain/de-identification/re-identification-key.repository.js';
import { type NamedStudy, Pseudonymization } from '../../services/de-identification/pseudonymization.js';
import { ReIdentificationKeys } from '../../services/de-identification/re-identification-keys.js';
import { KnownGrantee } from '../../services/known-grantee.js';
import { StudyScope } from '../../services/study-scope.js';
import { type DeIdentificationStarted, DeIdentifyStudies } from './de-identify-studies.command.js';

const STUDIES = `
  SELECT st.id AS "studyId", st.study_instance_uid AS "studyInstanceUid", st.accession_number AS "accessionNumber",
         st.patient_name AS name, st.patient_number AS number, st.patient_number_issuer AS issuer,
         to_char(st.patient_birth_date, 'YYYY-MM-DD') AS "birthDate"
  FROM study st`;

@CommandHandler(DeIdentifyStudies)
export class DeIdentifyStudiesHandler implements ICommandHandler<DeIdentifyStudies> {
  constructor(
    private readonly repository: DeIdentificationRepository,
    private readonly keyRows: ReIdentificationKeyRepository,
    private readonly keys: ReIdentificationKeys,
    private readonly pseudonymization: Pseudonymization,
    private readonly sql: Sql,
    private readonly scope: StudyScope,
    private readonly grantees: KnownGrantee,
    private readonly context: CurrentContext,
  ) {}

  async execute(command: DeIdentifyStudies): Promise<DeIdentificationStarted> {
    const { studyIds, options = [], masks = [], destination, pseudonyms = [] } = command;
    const projectId = destination === 'zip' ? null : destination.projectId;
    checkOptions(options, projectId);
    if (projectId !== null) await this.grantees.require({ type: 'project', id: projectId });
    const studies = await this.find(studyIds);
    const given = new Map(pseudonyms.map(({ studyId, pseudonym }) => [studyId, pseudonym]));
    if ([...given.keys()].some((id) => !studyIds.includes(id))) throw notFound('imaging.study');
    const key = await this.keyRows.claim(projectId, this.keys.create());
    const chosen = await this.pseudonymization.of(key, studies, given);
    const { actor } = this.context.get();
    const by = { id: actorId(actor), name: 'name' in actor ? actor.name : null };
    const made = DeIdentification.request({ options, masks, projectId, keyId: key.id, by });
    await this.repository.add(made, chosen);
    return { id: made.id };
  }

  private async find(studyIds: readonly string[]): Promise<NamedStudy[]> {
    const values: unknown[] = [studyIds];
    const where = ['st.id = ANY($1)', ...(await this.scope.conditions((value) => `$${values.push(value)}`))];
    const found = await this.sql.rows<NamedStudy>(
      `${STUDIES} WHERE ${where.join(' AND ')} ORDER BY st.id`,
      values,
    );
    if (found.length < studyIds.length) throw notFound('imaging.study');
    return found;
  }
}

function checkOptions(options: readonly DeIdentificationOption[], projectId: string | null): void {
  const wrong = (message: string) =>
    invalid('imaging.options-conflict', 'These options do not go together.', [{ field: 'options', message }]);
  if (options.includes('retain-full-dates') && options.includes('retain-modified-dates'))
    throw wrong('hold retain-full-dates and retain-modified-dates');
  if (projectId !== null && options.includes('retain-uids'))
    throw wrong(
      'hold retain-uids, but an archive keeps one instance of a UID: originals and copies need different ones',
    );
}
