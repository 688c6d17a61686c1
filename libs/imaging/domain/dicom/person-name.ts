/** The three component groups of a person name (PS3.5, 6.2.1.2), each `family^given^middle^prefix^suffix`. */
export interface PersonName {
  readonly alphabetic?: string;
  readonly ideographic?: string;
  readonly phonetic?: string;
}
