/** The version of If-Match as a field of a command; nothing for `*`. */
export const seenVersion = (expectedVersion: number | undefined): { expectedVersion?: number } =>
  expectedVersion === undefined ? {} : { expectedVersion };
