import { ApiProperty } from '@nestjs/swagger';

/** Who acted. */
export class TraceActor {
  kind!: string;
  /** A user's, key's or contact's id, or the name of a part of the system. */
  id!: string | null;
  /** A user's name, where it is known. */
  name!: string | null;
}

/** What an event is about. */
export class TraceSubject {
  type!: string;
  id!: string;
}

/** A step of a trace, with what it led to. */
export class TraceNode {
  kind!: 'command' | 'event' | 'delivery';
  /** The command's or event's id; for a delivery the id of its event. */
  id!: string;
  /** The use case, the event's type, or the handler. */
  name!: string;
  correlationId!: string;
  /** When it began. */
  at!: Date;
  /** How long it took, in milliseconds; null while it is not over, and for events. */
  durationMs!: number | null;
  /** `succeeded` or `failed` for a command; `pending`, `done`, `parked` or `skipped` for a delivery; null for an event. */
  status!: string | null;
  /** Code of a failed command, or what a delivery's last attempt failed with. */
  error!: string | null;
  @ApiProperty({ type: TraceActor, nullable: true })
  actor!: TraceActor | null;
  /** What an event is about. */
  @ApiProperty({ type: TraceSubject, nullable: true })
  subject!: TraceSubject | null;
  /** An event's ids and codes; null for commands, whose fields are not shown. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  payload!: object | null;
  /** How often a delivery was tried. */
  attempts!: number | null;
  /** When a delivery is to be tried next, while it is pending. */
  availableAt!: Date | null;
  settledAt!: Date | null;
  @ApiProperty({ type: () => [TraceNode] })
  children!: TraceNode[];
}

/** Everything that happened about the same conversation, order, study and report, as trees of cause and effect. */
export class TraceView {
  /** The one that was asked for. */
  correlationId!: string;
  /** All that belong to it through what they are about. */
  correlationIds!: string[];
  @ApiProperty({ type: [TraceSubject] })
  subjects!: TraceSubject[];
  /** When the first step began. */
  startedAt!: Date;
  /** When the last step known so far ended. */
  endedAt!: Date;
  /** Number of commands, events and deliveries shown. */
  nodes!: number;
  /** Whether there is more than is shown: over 200 correlations or 5,000 steps. */
  truncated!: boolean;
  @ApiProperty({ type: [TraceNode] })
  roots!: TraceNode[];
}
