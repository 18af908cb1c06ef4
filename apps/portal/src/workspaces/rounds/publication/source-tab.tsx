import { useTranslation } from 'react-i18next';

import { useMay } from '../../../api/session.js';
import { Code, DateTime, DownloadButton, Facts, Missing, Panel } from '../../../kit/index.js';
import type { Round } from '../types.js';
import { useRuleSetTitle } from '../../../api/rulesets.js';
import { parametersText } from '../simulation/parameter-text.js';
import './publication.css';

/** Where the data came from, what proves the result, and the files to take away (来源与下载). */
export default function SourceTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const titleOf = useRuleSetTitle();
  const may = useMay();
  return (
    <div className="jc-two-columns">
      <Panel title={t('source.title')}>
        <Facts
          boxed
          facts={[
            { label: t('source.text'), value: round.sourceText },
            {
              label: t('source.url'),
              value: round.sourceUrl ? (
                <a href={round.sourceUrl} rel="noreferrer" target="_blank">
                  {round.sourceUrl}
                </a>
              ) : (
                <Missing />
              ),
            },
            { label: t('source.confidence'), value: t(`confidence.${round.confidence}`) },
            { label: t('source.opened'), value: round.openedOn ?? <Missing /> },
            { label: t('source.announced'), value: round.announcedOn ?? <Missing /> },
            { label: t('source.imported'), value: <DateTime value={round.importedAt} precision="second" /> },
            { label: t('source.ruleset'), value: titleOf(round.ruleset) },
            {
              label: t('source.parameters'),
              value: parametersText(round.parameters) || t('source.defaults'),
            },
            { label: t('source.evaluator'), value: round.official?.evaluatorVersion ?? <Missing /> },
            { label: t('source.inputHash'), value: <Code value={round.inputHash} inFours /> },
            {
              label: t('source.resultHash'),
              value: <Code value={round.official?.resultHash ?? null} inFours />,
            },
          ]}
        />
      </Panel>
      <div className="jc-stack">
        {may('round.export') ? (
          <Panel title={t('source.downloads')}>
            <div className="jc-stack">
              <DownloadButton
                href={`/api/v1/rounds/${round.id}/package.zip`}
                fileName={`${round.roundNo}.zip`}
              >
                {t('source.package')}
              </DownloadButton>
              <span className="jc-note">{t('source.packageNote')}</span>
              <DownloadButton
                href={`/api/v1/rounds/${round.id}/evaluation.xlsx`}
                fileName={`${round.roundNo}.xlsx`}
              >
                {t('source.evaluation')}
              </DownloadButton>
              {round.hasVolumes ? (
                <DownloadButton
                  href={`/api/v1/rounds/${round.id}/allocations/export`}
                  fileName="allocations.xlsx"
                >
                  {t('source.allocations')}
                </DownloadButton>
              ) : null}
            </div>
          </Panel>
        ) : null}
        <Panel title={t('source.recompute')}>
          <p>{t('source.recomputeText')}</p>
        </Panel>
      </div>
    </div>
  );
}
