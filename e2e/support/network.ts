// Who a process and its children talk to: a proxy that Chromium is sent through and that remembers what it is asked,
// and the kernel's own list of their sockets, looked at again and again, for what goes past the proxy. Linux only.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  url: string;
  port: number;
  /** Addresses, or `host:port` of tunnels, asked for so far. */
  asked: string[];
  close(): Promise<void>;
}

/** It passes nothing on. */
export async function startProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const EVERY_MS = 20;
const LISTENING = '0A';

export interface SocketWatch {
  /** Where the process or a child of it has gone so far, as the kernel writes it: address and port in hexadecimal. */
  seen(): string[];
  stop(): void;
}

/** @param known ports of this machine that are part of the test: connections to them are not told */
export function watchSockets(pid: number, known: readonly number[]): SocketWatch {
  const found = new Set<string>();
  const look = () => {
    const inodes = new Set(familyOf(pid).flatMap(socketsOf));
    const own = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap(table).filter(({ inode }) => inodes.has(inode));
    // Those that came to it: it was asked, it did not ask.
    const served = new Set(own.filter(({ state }) => state === LISTENING).map(({ localPort }) => localPort));
    for (const { remote, remotePort, localPort } of own) {
      if (remotePort !== 0 && !served.has(localPort) && !known.includes(remotePort)) found.add(remote);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return { seen: () => [...found], stop: () => clearInterval(timer) };
}

const portOf = (address: string): number => Number.parseInt(address.slice(address.indexOf(':') + 1), 16);

function table(name: string) {
  const lines = attempt(() => readFileSync(`/proc/net/${name}`, 'utf8').trim().split('\n').slice(1), []);
  return lines.map((line) => {
    const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/);
    return { remote, remotePort: portOf(remote), localPort: portOf(local), state, inode };
  });
}

function familyOf(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const member of family) family.push(...(parents.get(member) ?? []));
  return family;
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return attempt(() => readdirSync(folder), []).flatMap((fd) => {
    const target = attempt(() => readlinkSync(`${folder}/${fd}`), '');
    return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
  });
}

/** What is gone by the time it is looked at is nothing. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
