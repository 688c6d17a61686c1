import { chooseArm } from '../../../domain/experiment/choose-arm.js';
import type { ExperimentArm } from '../../../domain/experiment/experiment-arm.js';
import type { AnsweringBot } from './answering-bot.js';

/** What a query reads beside the published version: who is answered, and what experiment runs. */
export interface ArmsInPlay {
  readonly contactId: string;
  readonly experiment: { readonly id: string; readonly arms: readonly ExperimentArm[] } | null;
}

/** `ArmsInPlay` as SQL, of `conversation c` and `bot b`; `ARMS_TABLES` goes with it. */
export const ARMS_COLUMNS = `c.contact_id AS "contactId",
  CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('id', x.id, 'arms', x.arms) END AS experiment`;
export const ARMS_TABLES = `LEFT JOIN bot_experiment x ON x.bot_id = b.id AND x.state = 'running'`;

/** The version of the contact's arm; the published one where no experiment runs. */
export function versionInPlay(published: AnsweringBot, { contactId, experiment }: ArmsInPlay): AnsweringBot {
  const arm = experiment && chooseArm(experiment.id, contactId, experiment.arms);
  return arm ? { botId: published.botId, version: arm.version, experimentId: experiment.id } : published;
}
