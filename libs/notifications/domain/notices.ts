import type { ColleagueNotice } from './notification-kind.js';

/** What somebody is told, because of what. */
export interface Notice {
  /** A member of staff, or the practice itself. */
  readonly recipientId: string;
  readonly kind: ColleagueNotice;
  /** A conversation or a report; the practice, when it stands for all of them. */
  readonly subjectId: string;
  /** Of what may be tried again. */
  readonly eventId?: string;
}

/** Which members of staff want to be told by mail what waits for them, and when they last were. */
export abstract class Notices {
  /** They do unless they said otherwise. */
  abstract wantsMail(userId: string): Promise<boolean>;
  abstract setWantsMail(userId: string, wanted: boolean): Promise<void>;
  /** Notes that somebody is told now; false when they were within the last minutes, because of another event. */
  abstract claim(notice: Notice): Promise<boolean>;
}
