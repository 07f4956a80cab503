// Makes a row, a suggestion or a found track draggable. What is dragged is the selection when it is part of it, else itself alone;
// other programs get the tracks' links.

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { type RefObject, useEffect } from 'react';
import { t } from '../../../shared/messages/index.ts';
import {
  type DragPart,
  loadOf,
  offeredById,
  pickedItemIds,
  pickedOfferedIds,
  selectionOf,
} from '../../actions/tracks.ts';
import { type Load, loadSize } from '../../stores/carry.ts';
import { useView } from '../../stores/view.ts';
import styles from './drag.module.css';
import { dragData, loadOfDrag } from './payload.ts';

function pickedLinks(part: DragPart): string[] {
  const { rows } = useView.getState();
  const tracks =
    part === 'tracks'
      ? pickedItemIds().map((id) => rows.get(id))
      : pickedOfferedIds(part).map((id) => offeredById(part, id));
  return tracks.flatMap((track) => track?.url ?? []);
}

function paintPreview(container: HTMLElement, load: Load): void {
  const preview = document.createElement('div');
  preview.className = styles.preview ?? '';
  const title = document.createElement('span');
  title.className = styles.previewTitle ?? '';
  title.textContent = load.title;
  const badge = document.createElement('span');
  badge.className = styles.badge ?? '';
  badge.textContent = t('carry.tracks', { count: loadSize(load) });
  preview.append(title, badge);
  container.append(preview);
}

export function useDragSource(ref: RefObject<HTMLElement | null>, part: DragPart, id: number): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const selection = selectionOf(part);
    return draggable({
      element,
      getInitialData: () => {
        if (!selection.getState().ids.has(id)) selection.getState().select([id]);
        const load = loadOf(part);
        return load ? dragData(load) : {};
      },
      getInitialDataForExternal: (): Record<string, string> => {
        const links = pickedLinks(part);
        if (links.length === 0) return {};
        return { 'text/uri-list': links.join('\r\n'), 'text/plain': links.join('\n') };
      },
      onGenerateDragPreview: ({ nativeSetDragImage, source }) => {
        const load = loadOfDrag(source.data);
        if (!load) return;
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: () => ({ x: -12, y: 18 }),
          render: ({ container }) => paintPreview(container, load),
        });
      },
    });
  }, [ref, part, id]);
}
