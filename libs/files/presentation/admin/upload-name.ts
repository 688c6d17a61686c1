const LONGEST = 200;

/** The name of an upload without folders, control characters and directional marks; the ending survives shortening. */
export function uploadName(sent: string | undefined): string {
  const name = (sent ?? '')
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  if (name === '' || /^\.+$/.test(name)) return 'file';
  if (name.length <= LONGEST) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST - ending.length).toWellFormed() + ending;
}
