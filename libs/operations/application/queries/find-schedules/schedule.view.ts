import { ApiProperty } from '@nestjs/swagger';

/** A command that is executed at the times of a cron expression. */
export class ScheduleView {
  id!: string;
  version!: number;
  name!: string;
  useCase!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  fields!: Record<string, unknown>;
  cron!: string;
  timeZone!: string;
  misfire!: 'skip' | 'one' | 'all';
  /** False while it is paused. */
  active!: boolean;
  nextDueAt!: Date;
  lastFiredAt!: Date | null;
}
