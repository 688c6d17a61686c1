const SHOWN = new Set(['warn', 'error', 'fatal']);
const COLOURS = { warn: 33, error: 31, fatal: 31 };
/** What every line carries, or is shown in another form. */
const ENVELOPE = new Set(['level', 'time', 'msg', 'service', 'pid', 'err']);

const parse = (line) => {
  try {
    const record = JSON.parse(line);
    return typeof record === 'object' && record !== null && typeof record.level === 'string'
      ? record
      : undefined;
  } catch {
    return undefined;
  }
};

function details(record) {
  const fields = Object.entries(record).filter(([name]) => !ENVELOPE.has(name));
  const texts = fields.map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const error =
    record.err && [record.err.code, record.err.message ?? record.err.name].filter(Boolean).join(' ');
  return [error, ...texts].filter(Boolean).join(' ');
}

/**
 * A line that a process wrote, as a person at the screen needs it: problems only.
 * @param {string} line
 * @param {boolean} colour
 * @returns {string | undefined} undefined when it belongs only into the log file
 */
export function screenLine(line, colour) {
  const record = parse(line);
  // What is no log line was written in distress: a crash, a complaint about settings.
  if (record === undefined) return line.trim() === '' ? undefined : line;
  if (!SHOWN.has(record.level)) return undefined;
  const level = record.level.toUpperCase();
  const shown = colour ? `\x1b[${COLOURS[record.level]}m${level}\x1b[0m` : level;
  return [shown, record.msg, details(record)].filter(Boolean).join(' ');
}
