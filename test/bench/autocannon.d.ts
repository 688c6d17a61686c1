declare module 'autocannon' {
  interface CannonRequest {
    body?: string;
  }
  interface CannonOptions {
    url: string;
    method: 'GET' | 'POST';
    headers: Readonly<Record<string, string>>;
    connections: number;
    duration: number;
    requests: readonly { setupRequest?: (request: CannonRequest) => CannonRequest }[];
  }
  interface CannonResult {
    requests: { total: number };
    latency: { p97_5: number };
    duration: number;
    non2xx: number;
    errors: number;
  }
  export default function autocannon(options: CannonOptions): Promise<CannonResult>;
}
