/** An order as far as a bot may speak of it: never what was found. */
export interface FoundOrder {
  readonly orderId: string;
  readonly patientId: string;
  readonly number: string;
  /** As the practice names the examination. */
  readonly examination: string;
  readonly status: 'requested' | 'scheduled' | 'acquired' | 'completed' | 'cancelled';
  /** ISO 8601; null while there is none. */
  readonly appointmentAt: string | null;
}
