import type { BodyPart } from './body-part.js';
import type { Laterality } from './laterality.js';
import type { Modality } from './modality.js';
import type { SlotKey } from './intake/intake-slots.js';
import type { PreferredTime } from './intake/preferred-time.js';

/**
 * Something that the understanding found in a message. `source` is the text it was read from. `stated` is true when
 * the person said what it is ("my name is …", "born on …"), so that it counts whatever the bot has just asked.
 */
export type Entity =
  | { readonly type: 'modality'; readonly value: Modality; readonly source: string; readonly stated: boolean }
  | {
      readonly type: 'body-part';
      readonly value: BodyPart;
      readonly source: string;
      readonly stated: boolean;
    }
  | {
      readonly type: 'laterality';
      readonly value: Laterality;
      readonly source: string;
      readonly stated: boolean;
    }
  | {
      readonly type: 'person-name';
      readonly value: string;
      readonly source: string;
      readonly stated: boolean;
    }
  /** A full calendar date. All readings as YYYY-MM-DD, the likeliest first: 03/04/1980 has two. */
  | {
      readonly type: 'date';
      readonly values: readonly string[];
      readonly source: string;
      readonly stated: boolean;
    }
  /** Why the examination is wanted: "because I fell". */
  | { readonly type: 'reason'; readonly value: string; readonly source: string; readonly stated: boolean }
  | {
      readonly type: 'visit-time';
      readonly value: PreferredTime;
      readonly source: string;
      readonly stated: boolean;
    }
  | { readonly type: 'phone'; readonly value: string; readonly source: string; readonly stated: boolean }
  | { readonly type: 'email'; readonly value: string; readonly source: string; readonly stated: boolean }
  /** The name of something the bot asks for, without its value: "change the date of birth". */
  | { readonly type: 'slot'; readonly value: SlotKey; readonly source: string; readonly stated: boolean };
