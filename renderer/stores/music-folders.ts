// The scan of music folders that is under way; it goes on while its dialog is closed.

import { create } from 'zustand';
import type { AudioScan } from '../../shared/domain/audio-files.ts';

export const useMusicFolders = create<{ scan: AudioScan }>()(() => ({ scan: null }));
