/** When a person would like to come: a wish for the front desk, not an appointment. */
export interface PreferredTime {
  /** In the person's words, at most 200 characters. */
  readonly text: string;
  /** First and last day, YYYY-MM-DD, both included. Absent when only a part of the day was named, or any time suits. */
  readonly days?: { readonly from: string; readonly to: string };
  readonly partOfDay?: 'morning' | 'afternoon' | 'evening';
  /** HH:mm, the practice's clock. */
  readonly time?: string;
}
