/** The named fields of a message that were given: null means that a value is taken away, undefined that it stays. */
export function givenFields<T extends object, K extends keyof T>(
  message: T,
  ...names: readonly K[]
): { [N in K]?: Exclude<T[N], undefined> } {
  const given = names.filter((name) => message[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, message[name]])) as {
    [N in K]?: Exclude<T[N], undefined>;
  };
}
