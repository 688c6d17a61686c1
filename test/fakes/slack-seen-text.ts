/** What people see of a text whose control characters are escaped. */
export const seenText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
