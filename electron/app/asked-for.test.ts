import { expect, it } from 'vitest';
import { askedByArguments } from './asked-for.ts';

const asked = (...args: string[]) => askedByArguments(['/opt/Segue/segue', ...args], '/home/me');

it('finds a link or a library’s file among the switches of Chromium', () => {
  expect(asked('--no-sandbox', 'segue://playlist/3/shape')).toEqual({
    link: { to: 'playlist', playlistId: 3, tab: 'shape' },
  });
  expect(asked('--', 'mine.segue-library')).toEqual({ file: '/home/me/mine.segue-library' });
  expect(asked('/media/stick/Mine.SEGUE-LIBRARY')).toEqual({ file: '/media/stick/Mine.SEGUE-LIBRARY' });
});

it('takes the first and nothing else', () => {
  expect(asked('segue://open', 'segue://playlist/1')).toEqual({ link: { to: 'open' } });
  expect(asked()).toBeNull();
  expect(asked('.', '/etc/passwd', 'http://example.org/', '--user-data-dir=/x.segue-library')).toBeNull();
});

it('refuses what was meant as a link and is none', () => {
  expect(asked('segue://delete/everything')).toBe('refused');
  expect(asked('SEGUE://open')).toBe('refused');
});

it('does not take the executable’s own name for a file', () => {
  expect(askedByArguments(['/opt/x.segue-library'], '/')).toBeNull();
});
