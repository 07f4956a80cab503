// Buttons: a labelled one in three weights, and a square one for an icon with its name as tooltip and label.

import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Button.module.css';

type ButtonProps = ComponentPropsWithRef<'button'> & { weight?: 'primary' | 'plain' | 'quiet' };

export function Button({ weight = 'plain', className, ...props }: ButtonProps) {
  return (
    <button type="button" {...props} className={`${styles.button} ${styles[weight]} ${className ?? ''}`} />
  );
}

type IconButtonProps = ComponentPropsWithRef<'button'> & {
  name: string;
  hint?: string | undefined;
  children: ReactNode;
  weight?: 'primary' | 'plain' | 'quiet';
};

/** `name` is read out and, with the optional `hint` (a shortcut), shown on hover. */
export function IconButton({ name, hint, weight = 'quiet', className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={hint ? `${name} (${hint})` : name}
      {...props}
      className={`${styles.button} ${styles.icon} ${styles[weight]} ${className ?? ''}`}
    />
  );
}
