import { useTranslation } from 'react-i18next';

import { instant, useServerMinute } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import type { Times } from './checks.js';
import { type Scale, scaleOver } from './scale.js';
import { reachOf, type Stage, stagesOf } from './stages.js';

/** Per cent from the left; beyond it a label would leave the line. */
const EDGE = 93;

interface TimelineProps {
  readonly tender: Tender;
  /** The instants as they are being drawn up, or as they were announced. */
  readonly times: Times;
}

/** The stages of a round on one line of time (时间安排图); the instants stand beside it, so the line is for the eye alone. */
export function Timeline({ tender, times }: TimelineProps) {
  const { t } = useTranslation('tenders');
  const now = useServerMinute();
  const ended = tender.state === 'opened' || tender.state === 'void';
  const stages = stagesOf(tender, times);
  const scale = scaleOver(reachOf(stages, now, ended));
  return (
    <div className="jc-gantt-scroll" role="group" aria-label={t('timetable.title')} tabIndex={0}>
      <table className="jc-gantt-table">
        <caption className="jc-hidden">{t('timetable.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timetable.stage')}</th>
            <th scope="col">{t('timetable.span')}</th>
            <th scope="col">
              <span className="jc-hidden">{t('timetable.axis')}</span>
              <span className="jc-gantt-cell" aria-hidden="true">
                {scale.ticks.map(({ ms, label }) => (
                  <span
                    key={ms}
                    className={scale.at(ms) > EDGE ? 'jc-gantt-tick jc-gantt-tick-last' : 'jc-gantt-tick'}
                    style={{ left: `${scale.at(ms)}%` }}
                  >
                    {label}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.key}>
              <th scope="row">{t(`timetable.stages.${stage.key}`)}</th>
              <td>
                <Span stage={stage} />
              </td>
              <td>
                <span className="jc-gantt-cell" aria-hidden="true">
                  {scale.ticks.map(({ ms }) => (
                    <span key={ms} className="jc-gantt-grid" style={{ left: `${scale.at(ms)}%` }} />
                  ))}
                  <Mark stage={stage} scale={scale} now={now} />
                  {ended ? null : <span className="jc-gantt-now" style={{ left: `${scale.at(now)}%` }} />}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Span({ stage: { from, to, moment } }: { stage: Stage }) {
  const { t } = useTranslation('tenders');
  const text = (at: number | null) =>
    at === null ? (
      <span className="jc-missing">{t('timetable.unset')}</span>
    ) : (
      <time dateTime={new Date(at).toISOString()}>{instant(at, 'second')}</time>
    );
  return (
    <span className="jc-gantt-span jc-figure">
      {text(from)}
      {moment ? null : text(to)}
    </span>
  );
}

/** A span: what has passed of it is filled. One without a beginning begins now, one without an end has not ended. */
function Mark({ stage, scale, now }: { stage: Stage; scale: Scale; now: number }) {
  const { from, to, moment } = stage;
  if (moment)
    return from === null ? null : (
      <span
        className={`jc-gantt-moment${from <= now ? ' jc-gantt-past' : ''}`}
        style={{ left: `${scale.at(from)}%` }}
      />
    );
  const [start, end] = [scale.at(from ?? now), scale.at(to ?? now)];
  if (end <= start) return null;
  const passed = Math.min(end, Math.max(start, scale.at(now)));
  return (
    <>
      <span className="jc-gantt-bar" style={{ left: `${start}%`, width: `${end - start}%` }} />
      {from === null ? null : (
        <span
          className="jc-gantt-bar jc-gantt-past"
          style={{ left: `${start}%`, width: `${passed - start}%` }}
        />
      )}
    </>
  );
}
