// A real HTTP server on 127.0.0.1 that remembers what was asked of it: the outside world, for tests that nobody
// reaches it.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Outside {
  url: string;
  /** Paths asked for so far, in order; `/redirect` answers with a redirect to `/landing`. */
  asked: string[];
  close(): Promise<void>;
}

export async function startOutside(): Promise<Outside> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/redirect') response.writeHead(302, { location: '/landing' }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>outside</title>');
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    asked.push(url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
