import { useTranslation } from 'react-i18next';

import type { Answer } from '../../../api/types.js';
import { type Column, DataTable, Figures, Panel, UnitPrice } from '../../../kit/index.js';

type Conversion = Answer<'/api/v1/catalogue/conversions', 'post'>;
type Step = Conversion['steps'][number];

/** The converted price and the way it came about, step by step (换算结果). */
export function ConversionResult({ conversion }: { conversion: Conversion }) {
  const { t } = useTranslation('catalogue');
  const columns = useStepColumns();
  return (
    <div className="jc-stack">
      <Figures
        figures={[
          { label: t('conversion.resultPrice'), value: <UnitPrice value={conversion.price} /> },
          { label: t('conversion.factor'), value: conversion.factor, unit: '×' },
        ]}
      />
      <Panel title={t('conversion.steps')} flush>
        {conversion.steps.length === 0 ? (
          <p className="jc-panel-body">{t('conversion.same')}</p>
        ) : (
          <DataTable
            caption={t('conversion.steps')}
            columns={columns}
            rows={conversion.steps}
            rowKey={(step) => `${step.kind}-${step.priceAfter}`}
            density="standard"
          />
        )}
      </Panel>
    </div>
  );
}

function useStepColumns(): Column<Step>[] {
  const { t, i18n } = useTranslation('catalogue');
  const chinese = i18n.language.startsWith('zh');
  const basis = ({ rule }: Step) =>
    rule === null
      ? ''
      : t('conversion.basisOf', {
          basis: rule.legalBasis,
          edition: rule.edition,
          from: rule.validFrom,
          region:
            rule.regionCode === '000000'
              ? t('conversion.nation')
              : t('conversion.region', { code: rule.regionCode }),
        });
  return [
    { key: 'step', title: t('conversion.step'), width: 90, render: (step) => (chinese ? step.zh : step.en) },
    {
      key: 'arithmetic',
      title: t('conversion.arithmetic'),
      width: 300,
      render: (step) => step.arithmetic,
      full: (step) => step.arithmetic,
    },
    {
      key: 'factor',
      title: t('conversion.stepFactor'),
      width: 140,
      align: 'end',
      render: (step) => step.factor ?? step.yuan ?? '',
    },
    {
      key: 'after',
      title: t('conversion.after'),
      width: 120,
      align: 'end',
      render: (step) => step.priceAfter,
    },
    {
      key: 'confidence',
      title: t('conversion.confidence'),
      width: 110,
      render: ({ rule }) => (rule === null ? '' : t(`confidence.${rule.confidence}`)),
    },
    { key: 'basis', title: t('conversion.basis'), width: 280, render: basis, full: basis },
  ];
}
