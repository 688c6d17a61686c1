/** JSON, or the form encoding that Slack takes too, in which structures are JSON. */
export function readPayload(body: Buffer, contentType = ''): Record<string, unknown> {
  if (body.length === 0) return {};
  if (contentType.includes('json')) return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  const fields = [...new URLSearchParams(body.toString('utf8'))];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value]),
  );
}
