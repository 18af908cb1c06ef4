import { useTranslation } from 'react-i18next';

import { DateTime, Panel, StatusIcon } from '../../kit/index.js';
import { officerName } from './officer.js';
import type { Room } from './types.js';

interface CourseEvent {
  readonly at: string;
  readonly text: string;
  readonly main: boolean;
}

/** What has happened in the room, newest first; every line is an act of the audit log (开标进程). */
export function CoursePanel({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const events = useEvents(room);
  return (
    <Panel title={t('course.title')} note={t('course.note')}>
      <ol className="jc-opening-course" aria-live="polite">
        {events.map(({ at, text, main }) => (
          <li key={`${at} ${text}`}>
            <StatusIcon family={main ? 'running' : 'done'} />
            <DateTime value={at} precision="second" />
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function useEvents({ officers, closing, opening }: Room): CourseEvent[] {
  const { t } = useTranslation('opening');
  const shares = officers.flatMap((officer) =>
    officer.sharesAt === null
      ? []
      : [
          {
            at: officer.sharesAt,
            text: t('course.gave', { name: officerName(officer), count: officer.shares }),
            main: false,
          },
        ],
  );
  return [
    ...(closing ? [{ at: closing.at, text: t('course.closed', { count: closing.size }), main: true }] : []),
    ...shares,
    ...(opening
      ? [
          {
            at: opening.at,
            text: t('course.opened', {
              opened: String(opening.opened),
              unreadable: String(opening.unreadable),
            }),
            main: true,
          },
        ]
      : []),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
