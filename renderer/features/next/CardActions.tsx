// What shows on a suggestion under the pointer or the keyboard: why this, listen, more like this, not this.

import { CircleQuestionMark, Headphones, Radar, ThumbsDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { commands } from '../../../shared/commands.ts';
import { t } from '../../../shared/messages/index.ts';
import { runCommand } from '../../commands/run.ts';
import { useSuggestionSelection } from '../../stores/selection.ts';
import { IconButton } from '../../ui/Button.tsx';
import { shortcutOf } from '../menus.ts';
import { holdFocus } from '../offered/OfferedCard.tsx';

const ACTIONS: readonly [CommandId, ReactNode][] = [
  ['suggestions.why', <CircleQuestionMark key="why" size={15} />],
  ['suggestions.listen', <Headphones key="listen" size={15} />],
  ['tracks.moreLike', <Radar key="like" size={15} />],
  ['suggestions.dismiss', <ThumbsDown key="dismiss" size={15} />],
];

export const CardActions = ({ trackId, title }: { trackId: number; title: string }) =>
  ACTIONS.map(([id, icon]) => (
    <IconButton
      key={id}
      name={`${t(commands[id].label)}: ${title}`}
      hint={shortcutOf(id) ?? undefined}
      tabIndex={-1}
      onMouseDown={holdFocus('suggestions', trackId)}
      onClick={() => {
        useSuggestionSelection.getState().select([trackId]);
        runCommand(id);
      }}
    >
      {icon}
    </IconButton>
  ));
