import { useTranslation } from 'react-i18next';

import { instant, Panel, StatusTag } from '../../../../kit/index.js';
import type { Purpose } from '../../types.js';
import { useMinutesText } from '../wording.js';
import { instantOf } from '../../../../kit/format/beijing-time.js';
import type { Check } from './checks.js';

interface ChecksPanelProps {
  readonly checks: readonly Check[];
  readonly purpose: Purpose;
  readonly windowMinutes: number;
  /** Takes the value that would pass; absent where nothing can be changed. */
  readonly onFix?: ((check: Check & { readonly fix: string }) => void) | undefined;
}

/** What is wrong with a timetable, what people should look at, and what is good (时刻检查), each with the value that would pass. */
export function ChecksPanel({ checks, purpose, windowMinutes, onFix }: ChecksPanelProps) {
  const { t } = useTranslation('tenders');
  const words = useMinutesText();
  const textOf = (check: Check): string =>
    t(`checks.${check.key}`, {
      field: t(`fields.${check.field}`),
      left: words(check.minutes ?? 0),
      least: words(windowMinutes),
      purpose: t(`purposes.${purpose}`),
    });
  return (
    <Panel title={t('timetable.checks')} note={t('timetable.checksNote')} flush>
      <ul className="jc-checks">
        {checks.map((check) => {
          const { state, key, field, fix } = check;
          const at = fix === undefined ? null : instantOf(fix);
          return (
            <li key={`${key} ${field}`}>
              <StatusTag kind="check" state={state} />
              <span>{textOf(check)}</span>
              {onFix && fix !== undefined && at !== null ? (
                <button type="button" className="jc-link" onClick={() => onFix({ ...check, fix })}>
                  {t('timetable.fix', { at: instant(at, 'minute') })}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
