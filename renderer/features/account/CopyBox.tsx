// Something to be copied exactly, and the button that does.

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './account.module.css';

interface Props {
  text: string;
  copyLabel: string;
  copiedLabel: string;
  /** True once it is on the clipboard. */
  onCopy: () => Promise<boolean>;
}

export function CopyBox({ text, copyLabel, copiedLabel, onCopy }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  return (
    <div className={styles.copyBox}>
      <code dir="ltr">{text}</code>
      <Button onClick={() => void onCopy().then((done) => setCopied(done ? text : null))}>
        {isCopied ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
        {isCopied ? copiedLabel : copyLabel}
      </Button>
      <span role="status" className="only-read">
        {isCopied && copiedLabel}
      </span>
    </div>
  );
}
