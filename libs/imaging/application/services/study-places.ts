import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';

/** Below this, counting from the first costs nothing worth remembering. */
const NEAR = 1_000;
/** So many studies may come before a place has to be counted anew. */
const AHEAD = 500;
const MOST_PLACES = 32;
const MOST_PRACTICES = 200;
/** Longer than any transaction lives, or two clocks differ: what was under way when a place was counted is younger. */
const UNDER_WAY_MS = 600_000;

/** A study of which is known how many come before it, newest first. */
interface CountedPlace {
  /** As PostgreSQL writes it, to the microsecond. */
  readonly receivedAt: string;
  readonly id: string;
  readonly before: number;
  /** Since when what came or went is looked at, and what had come since then. */
  readonly since: string;
  readonly newer: number;
  /** No deletion had a greater id when it was counted. */
  readonly deletion: string;
}

/** Where to begin to read, and how many to pass over from there on. */
export interface ReadingPlace {
  readonly receivedAt: string;
  readonly id: string;
  readonly skip: number;
}

const COUNT = `
SELECT p.received_at::text AS "receivedAt", p.id, p.since::text AS since,
       (SELECT count(*)::int FROM study WHERE received_at > p.since) AS newer
FROM (SELECT received_at, id, now() - interval '${UNDER_WAY_MS} milliseconds' AS since FROM study
      ORDER BY received_at DESC, id DESC OFFSET $1 LIMIT 1) p`;

const CHANGES = `
SELECT (SELECT count(*)::int FROM study WHERE received_at > $1::timestamptz) AS newer,
       EXISTS (SELECT FROM deleted_instance WHERE deletion_id > $2::uuid) AS deleted`;

/**
 * Remembers places in the middle of all studies of a practice, so that offsets need not be counted from the first one each
 * time: how many came since a place was counted is told by the newest few; where something was deleted it is counted anew.
 */
@Injectable()
export class StudyPlaces {
  private readonly places = new Map<string, CountedPlace[]>();

  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  /** A place before an offset into all studies, newest first; undefined when the beginning is as good, or there is none. */
  async before(offset: number): Promise<ReadingPlace | undefined> {
    if (offset < NEAR) return undefined;
    const organizationId = this.context.organizationId();
    const known = this.places.get(organizationId) ?? [];
    const near = known.find(({ before }) => before <= offset && offset - before <= AHEAD);
    const moved = near && (await this.moved(near));
    if (near && moved !== undefined && moved <= offset) return { ...near, skip: offset - moved };
    const counted = await this.count(offset - AHEAD);
    this.remember(organizationId, [
      ...(counted ? [counted] : []),
      ...known.filter((place) => place !== near).slice(0, MOST_PLACES - 1),
    ]);
    return counted && { ...counted, skip: AHEAD };
  }

  /** How many come before it now; undefined when that cannot be told. */
  private async moved({ before, since, newer, deletion }: CountedPlace): Promise<number | undefined> {
    const now = await this.sql.first<{ newer: number; deleted: boolean }>(CHANGES, [since, deletion]);
    return now && !now.deleted ? before + now.newer - newer : undefined;
  }

  private async count(before: number): Promise<CountedPlace | undefined> {
    const deletion = firstIdAt(Date.now() - UNDER_WAY_MS);
    const place = await this.sql.first<Omit<CountedPlace, 'before' | 'deletion'>>(COUNT, [before]);
    return place && { ...place, before, deletion };
  }

  private remember(organizationId: string, places: CountedPlace[]): void {
    this.places.delete(organizationId);
    this.places.set(organizationId, places);
    const [oldest] = this.places.keys();
    if (this.places.size > MOST_PRACTICES && oldest !== undefined) this.places.delete(oldest);
  }
}

/** The least time-ordered id (UUIDv7) of a moment. */
function firstIdAt(ms: number): string {
  const time = ms.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
