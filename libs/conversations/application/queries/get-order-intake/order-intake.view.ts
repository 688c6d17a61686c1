/** A confirmed request for an examination, as the person gave it. */
export class OrderIntakeView {
  readonly intakeId!: string;
  readonly conversationId!: string;
  readonly contactId!: string;
  /** For whom the contact was verified; the intake may be of somebody else. */
  readonly verifiedPatientIds!: string[];
  readonly patientName!: string;
  /** YYYY-MM-DD */
  readonly birthDate!: string | null;
  readonly phone!: string | null;
  readonly email!: string | null;
  /** DICOM modality (PS3.3 C.7.3.1.1.1); null when the person did not know. */
  readonly modality!: string | null;
  /** DICOM Body Part Examined (PS3.16 annex L); null when not named or not known to us. */
  readonly bodyPart!: string | null;
  /** The examination in words: "MRI of the left knee". */
  readonly examination!: string;
  readonly reason!: string | null;
  /** In words. */
  readonly preferredTime!: string | null;
  /** Whether the person may be written to on the channel they came by. */
  readonly contactConsent!: boolean;
}
