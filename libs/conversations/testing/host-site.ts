import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A practice's own site, of another origin than the chat's server. */
export class HostSite {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  /** @param script the tag's attributes, `src` among them */
  static async open(script: string, policy?: string): Promise<HostSite> {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (policy) response.setHeader('content-security-policy', policy);
      response.end(page(script));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new HostSite(server, `http://localhost:${String((server.address() as AddressInfo).port)}`);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const page = (script: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A practice</title></head>
<body>
<main><h1>Radiology on Mill Lane</h1><p>We are glad that you are here. <a href="#hours">Opening hours</a></p></main>
<script ${script} async></script>
</body>
</html>`;
