// The player: what is played, where in it, the tracks before and after, how loud.

import { Pause, Play, SkipBack, SkipForward, Volume2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { seek, setVolume } from '../../actions/playing.ts';
import { runCommand } from '../../commands/run.ts';
import { usePlayer } from '../../stores/player.ts';
import { activePart } from '../../stores/window.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { clock } from '../../ui/format.ts';
import { Slider } from '../../ui/Slider.tsx';
import { shortcutOf } from '../menus.ts';
import styles from './Player.module.css';

export default function Player() {
  const playing = usePlayer((state) => state.playing);
  const paused = usePlayer((state) => state.paused);
  if (!playing) return null;
  const { title, artists, album } = playing;
  return (
    <section className={styles.player} aria-label={t('player.label')} data-testid="player">
      <div className={styles.what}>
        <Cover name={album ?? title} size={36} />
        <span className={styles.names}>
          <bdi className={styles.title} title={title}>
            {title}
          </bdi>
          <bdi className={styles.artists}>{namesText(artists)}</bdi>
        </span>
      </div>
      <div className={styles.middle}>
        <div className={styles.buttons}>
          <Act id="player.previous" name={t('player.previous')}>
            <SkipBack size={16} />
          </Act>
          <Act id="player.toggle" name={t(paused ? 'player.play' : 'player.pause')} main>
            {paused ? <Play size={16} /> : <Pause size={16} />}
          </Act>
          <Act id="player.next" name={t('player.next')}>
            <SkipForward size={16} />
          </Act>
        </div>
        <Position />
      </div>
      <div className={styles.end}>
        <Loudness />
        <IconButton
          name={t('player.stop')}
          hint={shortcutOf('player.stop') ?? undefined}
          onClick={() => {
            // The button goes with the player: the keyboard goes on in the list.
            activePart()?.focus();
            runCommand('player.stop');
          }}
        >
          <X size={16} />
        </IconButton>
      </div>
    </section>
  );
}

function Act(props: { id: CommandId; name: string; main?: boolean; children: ReactNode }) {
  return (
    <IconButton
      name={props.name}
      hint={shortcutOf(props.id) ?? undefined}
      weight={props.main ? 'plain' : 'quiet'}
      onClick={() => runCommand(props.id)}
    >
      {props.children}
    </IconButton>
  );
}

function Position() {
  const at = usePlayer((state) => Math.floor(state.at));
  const length = usePlayer((state) => Math.floor(state.length));
  const time = (seconds: number) => clock(seconds * 1000);
  return (
    <Slider
      className={styles.position}
      name={t('player.position')}
      before={<span className={styles.time}>{time(at)}</span>}
      after={<span className={styles.time}>{time(length)}</span>}
      value={Math.min(at, Math.max(length, 1))}
      min={0}
      max={Math.max(length, 1)}
      step={1}
      valueText={(value) => t('player.positionText', { at: time(value), of: time(length) })}
      onChange={seek}
    />
  );
}

function Loudness() {
  const volume = usePlayer((state) => state.volume);
  return (
    <Slider
      className={styles.volume}
      name={t('player.volume')}
      before={<Volume2 size={15} className={styles.icon} />}
      after={null}
      value={volume}
      min={0}
      max={1}
      step={0.05}
      valueText={(value) => t('player.volumeText', { percent: Math.round(value * 100) })}
      onChange={setVolume}
    />
  );
}
