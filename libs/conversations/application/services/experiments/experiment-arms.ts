import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
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

/** Gives each contact the version of their arm. Bots without an experiment cost no further look-up. */
@Injectable()
export class ExperimentArms {
  constructor(private readonly sql: Sql) {}

  async of(published: AnsweringBot, { contactId, experiment }: ArmsInPlay): Promise<AnsweringBot> {
    const arm = experiment && chooseArm(experiment.id, contactId, experiment.arms);
    if (!arm) return published;
    const { botId } = published;
    const part = { botId, version: arm.version, experimentId: experiment.id };
    if (arm.version === published.version) return { ...published, ...part };
    const version = await this.sql.first<Pick<AnsweringBot, 'locale' | 'content'>>(
      'SELECT locale, content FROM bot_version WHERE bot_id = $1 AND number = $2',
      [botId, arm.version],
    );
    return version ? { ...part, ...version } : published;
  }
}
