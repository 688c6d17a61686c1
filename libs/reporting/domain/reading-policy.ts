import { AggregateRoot, invalid, type OfficeHours, type Opening } from '#kernel';
import { DEFAULT_READING_RULES } from './default-reading-rules.js';
import type { PatientClass } from './patient-class.js';
import type { Priority } from './priority.js';
import type { CriticalCategory, LimitRule, ReadingRules, SubspecialtyRule } from './reading-rules.js';
import type { TimeLimit } from './turnaround.js';

/** What rules are asked for. */
export interface StudyKind {
  readonly priority: Priority;
  readonly patientClass: PatientClass | null;
  readonly modality: string | null;
  readonly procedureCode: string | null;
  readonly bodyPart: string | null;
}

/** Of a study: how long its report may take, and whose field it is. */
export interface ReadingTerms {
  readonly limit: TimeLimit;
  readonly subspecialty: string | null;
}

/** How a practice reads; each has one, with the practice's own id. Until it decides, the usual holds. */
export class ReadingPolicy extends AggregateRoot implements ReadingRules {
  static readonly aggregateType = 'reading-policy';

  quietMinutes!: number;
  claimMinutes!: number;
  assignmentMinutes!: number;
  warnPercent!: number;
  limits!: readonly LimitRule[];
  openings!: readonly Opening[];
  holidays!: readonly string[];
  subspecialties!: readonly SubspecialtyRule[];
  criticalMinutes!: Readonly<Record<CriticalCategory, number>>;

  static untouched(organizationId: string): ReadingPolicy {
    return Object.assign(new ReadingPolicy(), DEFAULT_READING_RULES, {
      id: organizationId,
      organizationId,
      version: 1,
    });
  }

  /** @throws DomainError `reporting.openings-wrong` for hours that overlap or end before they begin */
  decide(rules: ReadingRules): void {
    mustFit(rules.openings);
    Object.assign(this, rules, { holidays: [...new Set(rules.holidays)].sort() });
  }

  /** @param timeZone the practice's, IANA name */
  termsOf(kind: StudyKind, timeZone: string): ReadingTerms {
    return { limit: this.limitOf(kind, timeZone), subspecialty: this.subspecialtyOf(kind) };
  }

  private limitOf(kind: StudyKind, timeZone: string): TimeLimit {
    const rule = mostExact(this.limits, kind) ?? mostExact(DEFAULT_READING_RULES.limits, kind);
    const hours: OfficeHours = rule?.officeHours
      ? { timeZone, openings: this.openings, holidays: this.holidays }
      : { timeZone, openings: [], holidays: [] };
    return { minutes: rule?.minutes ?? 0, warnPercent: this.warnPercent, hours };
  }

  private subspecialtyOf(kind: StudyKind): string | null {
    const fits = (wanted: string | null, found: string | null): boolean =>
      wanted === null || (found !== null && plain(wanted) === plain(found));
    const rule = this.subspecialties.find(
      ({ procedureCode, modality, bodyPart }) =>
        fits(procedureCode, kind.procedureCode) &&
        fits(modality, kind.modality) &&
        fits(bodyPart, kind.bodyPart),
    );
    return rule?.subspecialty ?? null;
  }
}

/** The rule that says most about a study; a priority says more than a patient class, and that more than a modality. */
function mostExact(rules: readonly LimitRule[], kind: StudyKind): LimitRule | undefined {
  const fits = (rule: LimitRule): boolean =>
    (rule.priority === null || rule.priority === kind.priority) &&
    (!rule.patientClass || rule.patientClass === kind.patientClass) &&
    (rule.modality === null || rule.modality === kind.modality);
  const weight = ({ priority, patientClass, modality }: LimitRule): number =>
    (priority ? 4 : 0) + (patientClass ? 2 : 0) + (modality ? 1 : 0);
  return rules.filter(fits).sort((a, b) => weight(b) - weight(a))[0];
}

/** Without what people write differently: case, spaces and punctuation. */
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

function mustFit(openings: readonly Opening[]): void {
  const wrong = openings.findIndex(
    (one, index) =>
      one.opens >= one.closes ||
      openings.some(
        (other, place) =>
          place < index &&
          other.weekday === one.weekday &&
          other.opens < one.closes &&
          one.opens < other.closes,
      ),
  );
  if (wrong >= 0)
    throw invalid('reporting.openings-wrong', 'Hours must end after they begin and not overlap.', [
      { field: `openings.${wrong}`, message: 'ends before it begins, or overlaps another' },
    ]);
}
