import { Injectable } from '@nestjs/common';
import { type Actor, CurrentContext, Mediator, Sql } from '#kernel';
import { FindMyProjectIds } from '#projects/contracts';
import { seesSomeStudiesOnly } from '../../contracts/sees-some-studies-only.js';
import { grantedStudies } from './granted-studies.js';
import { IS_REPORT_SERIES } from './report-series.js';

type Caller = Extract<Actor, { permissions: ReadonlySet<string> }>;

/** Which studies the caller may see at all, beside what their permissions allow; a part of every question about studies. */
@Injectable()
export class StudyScope {
  constructor(
    private readonly context: CurrentContext,
    private readonly mediator: Mediator,
    private readonly sql: Sql,
  ) {}

  /**
   * SQL conditions over studies `st`; none, and no question asked, for who may see all of the organization.
   *
   * @param place adds a value and answers its place in the statement
   */
  async conditions(place: (value: unknown) => string): Promise<string[]> {
    const { actor } = this.context.get();
    if (!seesSomeStudiesOnly(actor)) return [];
    const caller = actor as Caller;
    const shown = caller.only?.['study'];
    const grantees = await this.grantees(caller);
    return [
      ...(shown ? [`st.study_instance_uid = ANY(${place(shown)}::text[])`] : []),
      ...(grantees ? [`st.id IN (${grantedStudies(place(grantees))})`] : []),
    ];
  }

  /**
   * The same over series `se` of these studies: whoever follows a share link is shown the newest version of a report by the
   * link's page, and not the earlier ones that are archived beside it.
   */
  seriesConditions(): string[] {
    return this.context.get().actor.kind === 'share-link' ? [`${IS_REPORT_SERIES} IS NOT TRUE`] : [];
  }

  /** Whether a study that is there is there for the caller. */
  async includes(studyId: string): Promise<boolean> {
    const values: unknown[] = [studyId];
    const where = await this.conditions((value) => `$${values.push(value)}`);
    if (where.length === 0) return true;
    const seen = `SELECT 1 AS seen FROM study st WHERE st.id = $1 AND ${where.join(' AND ')}`;
    return (await this.sql.first(seen, values)) !== undefined;
  }

  /** Those whose grants count for the caller; undefined when the caller needs none. */
  private async grantees(caller: Caller): Promise<readonly string[] | undefined> {
    const projects = caller.only?.['project'];
    if (projects) return projects;
    if (!caller.permissions.has('studies.read-granted') || caller.permissions.has('studies.read'))
      return undefined;
    const own = caller.kind === 'user' ? await this.mediator.ask(new FindMyProjectIds()) : [];
    return [caller.id, ...(caller.roles ?? []), ...own];
  }
}
