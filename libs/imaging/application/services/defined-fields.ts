/** The named fields of a message that were sent: null means that a value is taken away, undefined that it stays. */
export function definedFields<T extends object, K extends keyof T>(
  message: T,
  ...names: readonly K[]
): { [N in K]?: Exclude<T[N], undefined> } {
  const sent = names.filter((name) => message[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, message[name]])) as {
    [N in K]?: Exclude<T[N], undefined>;
  };
}
