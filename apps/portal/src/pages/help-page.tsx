import { useTranslation } from 'react-i18next';

import { Facts } from '../kit/facts.js';
import { Page } from '../kit/page.js';
import { Panel } from '../kit/panel.js';
import { Tag } from '../kit/status/status-tag.js';
import { status, type StatusFamily } from '../theme/tokens.js';

const FAMILIES = Object.keys(status) as StatusFamily[];
const WORDS = [
  'award',
  'listing',
  'demand',
  'agreedVolume',
  'area',
  'supplier',
  'comparable',
  'ceiling',
  'shortlisted',
  'revival',
  'renewal',
] as const;
const KEYS = ['search', 'skip', 'next', 'press', 'close', 'scroll', 'tab'] as const;

/** Help (帮助): what the marks mean, the words of the field, and how to work without a mouse. */
export function HelpPage() {
  const { t } = useTranslation('pages');
  return (
    <Page title={t('help.title')}>
      <Panel title={t('help.marks')} note={t('help.marksNote')}>
        <Facts
          facts={FAMILIES.map((family) => ({
            label: t(`help.families.${family}.name`),
            value: <Tag family={family}>{t(`help.families.${family}.words`)}</Tag>,
          }))}
        />
      </Panel>
      <Panel title={t('help.words')}>
        <Facts
          facts={WORDS.map((word) => ({
            label: t(`help.terms.${word}.name`),
            value: t(`help.terms.${word}.text`),
          }))}
        />
      </Panel>
      <Panel title={t('help.keyboard')}>
        <Facts
          facts={KEYS.map((key) => ({
            label: t(`help.keys.${key}.name`),
            value: t(`help.keys.${key}.text`),
          }))}
        />
      </Panel>
    </Page>
  );
}
