import { useTranslation } from 'react-i18next';

import { instant } from '../../../kit/index.js';
import type { DraftField, DraftValues } from './draft/values.js';
import { instantOf } from '../../../kit/format/beijing-time.js';

const DAY_MINUTES = 1_440;

/** A length of time in the words of the rule: 5 天, 2 分钟. */
export function useMinutesText(): (minutes: number) => string {
  const { t } = useTranslation('tenders');
  return (minutes) => {
    const [d, h, m] = [
      Math.floor(minutes / DAY_MINUTES),
      Math.floor((minutes % DAY_MINUTES) / 60),
      minutes % 60,
    ].map(String) as [string, string, string];
    if (minutes < 60) return t('timetable.minutes', { m });
    if (minutes < DAY_MINUTES) return t('timetable.hoursMinutes', { h, m });
    return h === '0' ? t('timetable.days', { d }) : t('timetable.daysHours', { d, h });
  };
}

/** A value of a draft as people read it. */
export function useValueText(): (field: DraftField, values: DraftValues) => string {
  const { t } = useTranslation('tenders');
  return (field, values) => {
    if (field === 'kind') return t(`kinds.${values.kind}`);
    if (field === 'purpose') return t(`purposes.${values.purpose}`);
    if (field === 'visibility') return t(`visibilities.${values.visibility}`);
    if (field === 'secondQuote') return t(values.secondQuote ? 'secondQuote.may' : 'secondQuote.not');
    const text = values[field];
    if (text === '') return t('fields.none');
    const at = field === 'title' || field === 'agreementEndsOn' ? null : instantOf(text);
    return at === null ? text : instant(at, 'zoned');
  };
}
