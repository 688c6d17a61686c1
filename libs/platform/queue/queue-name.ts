/** The BullMQ queue of a context's rings. */
export function queueName(context: string): string {
  return `deliveries-${context}`;
}
