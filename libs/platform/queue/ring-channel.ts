/** The NOTIFY channel of a context's rings. */
export function ringChannel(context: string): string {
  return `isocenter_ring_${context}`;
}
