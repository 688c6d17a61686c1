/** A schedule that was made, and when it is due first. */
export class ScheduleCreatedAnswer {
  readonly id!: string;
  readonly nextDueAt!: Date;
}
