/**
 * When a study began: to the second where the images say in which time zone (0008,0201), else the day alone, for FHIR has no time
 * without a zone.
 *
 * @param study date `YYYY-MM-DD`, time as TM (PS3.5, 6.2), zone `+0100`
 */
export function studyStarted(study: {
  readonly studyDate: string | null;
  readonly studyTime: string | null;
  readonly timezoneOffset: string | null;
}): string | undefined {
  const { studyDate, studyTime, timezoneOffset } = study;
  if (!studyDate) return undefined;
  const time = /^([01]\d|2[0-3])([0-5]\d)(?:([0-5]\d)(?:\.\d*)?)?\s*$/.exec(studyTime ?? '');
  const zone = /^([+-])(0\d|1[0-4])([0-5]\d)$/.exec(timezoneOffset ?? '');
  if (!time || !zone) return studyDate;
  return `${studyDate}T${time[1]}:${time[2]}:${time[3] ?? '00'}${zone[1]}${zone[2]}:${zone[3]}`;
}
