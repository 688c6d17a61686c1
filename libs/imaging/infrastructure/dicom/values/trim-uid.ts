/** The text of a UI value without its padding (PS3.5, 6.2); undefined when it is absent or empty. */
export function trimUid(value: Buffer | undefined): string | undefined {
  return (
    value
      ?.toString('latin1')
      .replace(/[\0 ]+$/, '')
      .trim() || undefined
  );
}
