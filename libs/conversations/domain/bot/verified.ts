/** What a person has proved in a chat, by the number of an order and the birth date of its patient. */
export interface Verified {
  readonly patientId: string;
  readonly orderId: string;
}
