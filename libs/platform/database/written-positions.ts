/** So many organizations are told apart; beyond, all are taken for having written last. */
const MOST_ORGANIZATIONS = 10_000;

/** Up to which position of the write-ahead log this process knows each organization to have committed. */
export class WrittenPositions {
  private readonly byOrganization = new Map<string, bigint>();
  /** What any organization may have written: by work across organizations, or before they were too many to tell apart. */
  private floor = 0n;
  private greatest = 0n;

  /** Answers may come in any order: the greatest counts. */
  note(organizationId: string | null, position: bigint): void {
    this.greatest = greater(this.greatest, position);
    if (organizationId === null) {
      this.floor = greater(this.floor, position);
      return;
    }
    this.byOrganization.set(organizationId, greater(this.byOrganization.get(organizationId) ?? 0n, position));
    if (this.byOrganization.size <= MOST_ORGANIZATIONS) return;
    this.floor = this.greatest;
    this.byOrganization.clear();
  }

  /** The position that shows all that the organization wrote, or all organizations; 0 when nothing is known of it. */
  of(organizationId: string | null): bigint {
    if (organizationId === null) return this.greatest;
    return greater(this.byOrganization.get(organizationId) ?? 0n, this.floor);
  }
}

const greater = (one: bigint, other: bigint): bigint => (one > other ? one : other);
