/**
 * Node's own fetch for grammY. Its default, node-fetch 2, waits for ever on an answer that is cut in its body; and the
 * signal it hands over is of a polyfill, which Node's fetch does not take.
 */
export async function nativeFetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const { signal: foreign, method, headers, body } = init;
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (foreign?.aborted) abort();
  foreign?.addEventListener('abort', abort);
  try {
    const response = await fetch(url, { method, headers, body, signal: controller.signal });
    // Read here, so that the signal also ends an answer that never does.
    const text = await response.text();
    return new Response(text, { status: response.status });
  } finally {
    foreign?.removeEventListener('abort', abort);
  }
}
