import { describe, expect, it } from 'vitest';
import { ACCOUNT_PAGES, allowedLink, COLLECTION_PAGES } from './allowed-link.ts';

describe('allowedLink', () => {
  it.each([
    'https://freemusicarchive.org/music/AWOL/AWOL_-_A_Way_Of_Life/Food',
    'https://www.freemusicarchive.org/',
    'https://creativecommons.org/licenses/by/4.0/',
    ...Object.values(COLLECTION_PAGES),
    ...Object.values(ACCOUNT_PAGES),
    'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC?si=1',
  ])('lets %s through', (address) => {
    expect(allowedLink(address)).toBe(address);
  });

  it('hands on what the parser wrote', () => {
    expect(allowedLink('HTTPS://Open.Spotify.com/a b')).toBe('https://open.spotify.com/a%20b');
  });

  it.each([
    'http://freemusicarchive.org/',
    'file:///etc/passwd',
    'javascript:alert(1)//https://freemusicarchive.org/',
    'data:text/html,<script>1</script>',
    '\\\\server\\share',
    '//freemusicarchive.org/',
    'smb://freemusicarchive.org/share',
    'https://example.org/',
    'https://github.com/',
    'https://github.com/rfordatascience/tidytuesday/tree/main/data/2020/2020-01-21/../../../../../../a',
    'https://exportify.net/?next=https://example.org/',
    'https://www.kaggle.com/datasets',
    'https://accounts.spotify.com/authorize',
    'https://developer.spotify.com/',
    'https://freemusicarchive.org.example.org/',
    'https://example.org/?https://freemusicarchive.org/',
    'https://freemusicarchive.org@example.org/',
    'https://user:secret@freemusicarchive.org/',
    'https://freemusicarchive.org:8443/',
    'https://freemusicarchive.org./',
    'freemusicarchive.org',
    '',
  ])('refuses %s', (address) => {
    expect(allowedLink(address)).toBeNull();
  });
});
