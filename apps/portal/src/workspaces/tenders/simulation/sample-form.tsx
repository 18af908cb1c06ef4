import { Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { Field, FileChooser } from '../../../kit/index.js';

const DISTRIBUTIONS = ['even', 'low', 'middle', 'high'] as const;

/** Sample bids as they are asked for: made up by a recipe, or a file. */
export interface Sample {
  readonly kind: 'generated' | 'uploaded';
  readonly file: File | null;
  readonly seed: string;
  readonly distribution: (typeof DISTRIBUTIONS)[number];
  readonly from: string;
  readonly to: string;
  readonly abstainPercent: string;
  readonly revivalPercent: string;
  readonly basePrice: string;
}

export const FIRST_SAMPLE: Sample = {
  kind: 'generated',
  file: null,
  seed: '1',
  distribution: 'even',
  from: '0.30',
  to: '0.90',
  abstainPercent: '10',
  revivalPercent: '50',
  basePrice: '10.00',
};

const TEXTS = ['seed', 'from', 'to', 'abstainPercent', 'revivalPercent', 'basePrice'] as const;

interface SampleFormProps {
  readonly sample: Sample;
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (sample: Sample) => void;
}

/** Where the sample bids come from (样本报价). */
export function SampleForm({ sample, faultOf, onChange }: SampleFormProps) {
  const { t } = useTranslation('tenders');
  return (
    <div className="jc-stack">
      <Segmented
        value={sample.kind}
        onChange={(kind) => {
          onChange({ ...sample, kind });
        }}
        options={[
          { value: 'generated' as const, label: t('simulation.generated') },
          { value: 'uploaded' as const, label: t('simulation.uploaded') },
        ]}
      />
      {sample.kind === 'uploaded' ? (
        <FileChooser
          files={sample.file ? [sample.file] : []}
          onChange={(files) => {
            onChange({ ...sample, file: files[0] ?? null });
          }}
        />
      ) : (
        <div className="jc-form-grid">
          <Field label={t('simulation.distribution')} error={faultOf('recipe.distribution')}>
            <Select
              value={sample.distribution}
              onChange={(distribution) => {
                onChange({ ...sample, distribution });
              }}
              options={DISTRIBUTIONS.map((value) => ({
                value,
                label: t(`simulation.distributions.${value}`),
              }))}
            />
          </Field>
          {TEXTS.map((name) => (
            <Field
              key={name}
              label={t(`simulation.recipe.${name}`)}
              error={faultOf(`recipe.${name}`) ?? (name === 'to' ? faultOf('to') : undefined)}
            >
              <Input
                value={sample[name]}
                onChange={(event) => {
                  onChange({ ...sample, [name]: event.target.value });
                }}
              />
            </Field>
          ))}
        </div>
      )}
    </div>
  );
}
