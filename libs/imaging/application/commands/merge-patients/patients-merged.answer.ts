/** Which merge it was, to be undone by. */
export class PatientsMerged {
  id!: string;
}
