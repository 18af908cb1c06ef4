import { useTranslation } from 'react-i18next';

import { grouped, Panel, StatusTag } from '../../../kit/index.js';
import type { Finding, Report, ReportLine } from '../types.js';
import { placeName, placeOf } from './lines.js';

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  readonly rules: Report['rules'];
  readonly lines: readonly ReportLine[];
  /** Whether lines were typed that the findings do not know yet. */
  readonly unsaved?: boolean;
}

/** What departs from past use, in words and figures, and whether it is explained (核对提示). */
export function FindingsPanel({ findings, rules, lines, unsaved = false }: FindingsPanelProps) {
  const { t } = useTranslation('demand');
  if (findings.length === 0) return null;
  const open = findings.filter(({ explained }) => !explained);
  const explained = findings.filter((finding) => finding.explained);
  const shown = [...open, ...explained];
  return (
    <Panel
      title={t('findings.title', { count: findings.length })}
      note={t(unsaved ? 'findings.unsaved' : 'findings.note')}
    >
      <ul className="jc-demand-findings">
        {shown.map((finding) => (
          <li key={`${placeOf(finding)} ${finding.code}`}>
            <StatusTag kind="demandFinding" state={finding.explained ? 'explained' : 'open'} plain />
            <span>
              <strong>{nameOf(finding, lines)}</strong>{' '}
              {t(`findings.${finding.code}`, {
                reported: grouped(finding.reported, 0),
                used: grouped(finding.used, 0),
                years: String(finding.years),
                least: String(rules.leastPercent),
                most: String(rules.mostTimes),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function nameOf(finding: Finding, lines: readonly ReportLine[]): string {
  const line = lines.find((each) => placeOf(each) === placeOf(finding));
  return line ? placeName(line) : placeOf(finding);
}
