// The system's keeper of secrets, by Electron's safeStorage: [Note: The vault]. In main, once the app is ready.

import { safeStorage } from 'electron';
import type { Secrets } from './vault.ts';

export function systemSecrets(): Secrets {
  const strength = () => {
    if (!safeStorage.isEncryptionAvailable()) return 'weak';
    // Linux only: elsewhere there is one keeper, the system's.
    const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system';
    return backend === 'basic_text' || backend === 'unknown' ? 'weak' : 'system';
  };
  /** Without it safeStorage would refuse to encrypt with the word that every program knows. */
  const prepare = (how: 'system' | 'weak') => {
    if (how === 'weak' && process.platform === 'linux') safeStorage.setUsePlainTextEncryption(true);
  };
  // Asked once and first: after `prepare` it could not be told.
  const found = strength();
  return {
    strength: () => found,
    encrypt: (text, how) => {
      prepare(how);
      return safeStorage.encryptString(text);
    },
    decrypt: (locked, how) => {
      prepare(how);
      return safeStorage.decryptString(locked);
    },
  };
}
