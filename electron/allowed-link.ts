// Which addresses may be handed to the system's browser. Pure; external.ts opens them.

const HOSTS = new Set(
  ['freemusicarchive.org', 'creativecommons.org', 'open.spotify.com'].flatMap((host) => [
    host,
    `www.${host}`,
  ]),
);

/** The address as the URL parser wrote it, or null unless it is plain https on a host of the list. */
export function allowedLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return plain && HOSTS.has(url.hostname) ? url.href : null;
}
