import type { DicomSearchHit } from '../../../../application/queries/search-dicom/dicom-search-hit.js';
import type { QidoLevel } from '../../../../application/queries/search-dicom/qido-level.js';
import { formatTag } from '../../../../domain/dicom/dictionary/format-tag.js';
import { TAGS } from '../../../../domain/dicom/dictionary/tags.js';
import type { DicomwebBase } from '../dicomweb-base.js';
import type { HitAttribute } from './hit-attributes.js';
import { HIT_ATTRIBUTES } from './hit-attributes.js';

/** Where a search looked: what the address names is not repeated in every result unless it is asked for. */
export interface SearchPlace {
  readonly level: QidoLevel;
  readonly studyInstanceUid?: string;
  readonly seriesInstanceUid?: string;
}

const LEVELS: readonly QidoLevel[] = ['study', 'series', 'instance'];
/** They name the object, whatever level is asked for. */
const ALWAYS = new Set<number>([TAGS.StudyInstanceUID, TAGS.SeriesInstanceUID]);

/**
 * The results in the DICOM JSON Model (PS3.18, 10.6.3.3): all that is known of their own level; of the levels above what
 * relational searches return (no study or series in the address), and what `includefield` asks for.
 */
export function searchAnswer(
  hits: readonly DicomSearchHit[],
  place: SearchPlace,
  include: 'all' | ReadonlySet<number>,
  base: DicomwebBase,
): string {
  const attributes = attributesFor(place, include);
  return `[${hits.map((hit) => hitText(hit, attributes, base)).join(',')}]`;
}

function attributesFor(place: SearchPlace, include: 'all' | ReadonlySet<number>): HitAttribute[] {
  const own = LEVELS.indexOf(place.level);
  const named: Partial<Record<QidoLevel, string | undefined>> = {
    study: place.studyInstanceUid,
    series: place.seriesInstanceUid,
  };
  const chosen = LEVELS.slice(0, own + 1).flatMap((level) =>
    HIT_ATTRIBUTES[level].filter(({ tag }) => {
      if (level === place.level) return true;
      if (tag === TAGS.RetrieveURL) return false;
      return named[level] === undefined || ALWAYS.has(tag) || include === 'all' || include.has(tag);
    }),
  );
  return chosen.sort((a, b) => a.tag - b.tag);
}

function hitText(hit: DicomSearchHit, attributes: readonly HitAttribute[], base: DicomwebBase): string {
  const members = attributes.flatMap(({ tag, vr, required, values }) => {
    const found = values(hit, base);
    if (found.length === 0) return required ? [`"${formatTag(tag)}":{"vr":"${vr}"}`] : [];
    return [`"${formatTag(tag)}":{"vr":"${vr}","Value":${JSON.stringify(found)}}`];
  });
  return `{${members.join(',')}}`;
}
