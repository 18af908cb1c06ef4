import { useTranslation } from 'react-i18next';

import { DateTime, Figures, grouped, type HeadFigure, instant, TimeLeft } from '../../../kit/index.js';
import type { Report } from '../types.js';

/** What a report amounts to and by when it is due (报量概况). */
export function Headline({ report, open }: { report: Report; open: boolean }) {
  const { t } = useTranslation('demand');
  const unexplained = report.findings.filter(({ explained }) => !explained).length;
  const figures: HeadFigure[] = [
    {
      label: t('fields.dueAt'),
      value: <DateTime value={report.dueAt} precision="minute" />,
      ...(open ? { tag: <TimeLeft deadline={report.dueAt} /> } : {}),
    },
    { label: t('headline.lines'), value: grouped(String(report.lines), 0), unit: t('headline.line') },
    { label: t('fields.units'), value: grouped(report.units, 0), unit: t('headline.unit') },
    {
      label: t('headline.findings'),
      value: grouped(String(report.findings.length), 0),
      unit: t('headline.finding'),
      target: t('headline.unexplained', { count: unexplained }),
    },
  ];
  return (
    <>
      <Figures figures={figures} />
      <p className="jc-note">
        {t('headline.window', {
          from: instant(report.opensAt, 'zoned'),
          until: instant(report.dueAt, 'zoned'),
        })}
      </p>
    </>
  );
}
