/** How many conversations each part of the inbox holds. Counted up to 1,000: that stands for so many or more. */
export class ConversationCountsView {
  /** Given to the caller or taken over by them. */
  readonly mine!: number;
  /** Need a person and have none. */
  readonly unassigned!: number;
  /** For a person's answer, given to somebody or not. */
  readonly waiting!: number;
  /** Of those, emergencies. */
  readonly urgent!: number;
  /** With notes that name the caller and that they have not looked at. */
  readonly mentioned!: number;
  /** Whose contact waited longer than promised and still needs a person. */
  readonly breached!: number;
  /** Of which most of the promised time has passed. */
  readonly atRisk!: number;
  /** Not closed. */
  readonly all!: number;
}
