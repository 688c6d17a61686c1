import { bySql, type Invariant } from '../../checks/invariant.js';

/** What studies and series say of how much is in them, against what is. */
export const countersAreRight: Invariant = {
  name: 'the counters of studies and series are right, and no study is without images',
  async check({ rows }) {
    const studies = await rows<{ uid: string }>(
      `SELECT study_instance_uid AS uid FROM study s WHERE instance_count = 0
         OR instance_count <> (SELECT count(*) FROM instance i WHERE i.study_id = s.id)
         OR series_count <> (SELECT count(*) FROM series e WHERE e.study_id = s.id)`,
    );
    const series = await rows<{ uid: string }>(
      `SELECT series_instance_uid AS uid FROM series e
       WHERE instance_count <> (SELECT count(*) FROM instance i WHERE i.series_id = e.id)`,
    );
    return [
      ...studies.map(({ uid }) => `study ${uid} is not counted right`),
      ...series.map(({ uid }) => `series ${uid} is not counted right`),
    ];
  },
  corruptions: [
    bySql(
      'counting one too many in a study',
      'UPDATE study SET instance_count = instance_count + 1 WHERE id = (SELECT id FROM study LIMIT 1)',
    ),
    bySql(
      'counting one too few in a series',
      'UPDATE series SET instance_count = instance_count - 1 WHERE id = (SELECT id FROM series LIMIT 1)',
    ),
    bySql(
      'counting a series that is not there',
      'UPDATE study SET series_count = series_count + 1 WHERE id = (SELECT id FROM study LIMIT 1)',
    ),
  ],
};
