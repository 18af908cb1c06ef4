import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { EmptyState, Field, Page, Panel, ProblemBar } from '../../../kit/index.js';
import { ConversionResult } from './conversion-result.js';
import { PresentationFields, type Side } from './presentation-fields.js';
import '../catalogue.css';

type Method = 'ratio' | 'linear';
interface Question {
  readonly method: Method;
  readonly price: string;
  readonly from: Side;
  readonly to: Side;
  readonly day: string;
}

/** The conversion calculator (差比价换算): two presentations, a price, and every step with its basis. */
export default function ConversionPage() {
  const { t } = useTranslation('catalogue');
  const [question, setQuestion] = useState(useFirstQuestion());
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: Question) =>
      answered(api.POST('/api/v1/catalogue/conversions', { body: bodyOf(asked) })),
  });
  const change = (part: Partial<Question>) => setQuestion({ ...question, ...part });
  const problem = error ? asProblem(error) : null;
  return (
    <Page title={t('conversion.title')} note={t('conversion.note')}>
      <form
        className="jc-stack"
        onSubmit={(event) => {
          event.preventDefault();
          mutate(question);
        }}
      >
        <Panel>
          <div className="jc-form-grid">
            <div className="jc-form-wide">
              <span className="jc-field-label">{t('conversion.method')}</span>
              <Radio.Group
                aria-label={t('conversion.method')}
                value={question.method}
                onChange={(event) => change({ method: event.target.value as Method })}
                options={[
                  { value: 'ratio', label: t('conversion.ratio') },
                  { value: 'linear', label: t('conversion.linear') },
                ]}
              />
            </div>
            <Field label={t('conversion.price')} required error={problem?.forField('price')}>
              <Input
                inputMode="decimal"
                value={question.price}
                onChange={(event) => change({ price: event.target.value })}
              />
            </Field>
            <Field
              label={t('conversion.day')}
              hint={t('conversion.dayHint')}
              error={problem?.forField('day')}
            >
              <Input
                type="date"
                value={question.day}
                onChange={(event) => change({ day: event.target.value })}
              />
            </Field>
          </div>
        </Panel>
        <div className="jc-two">
          <PresentationFields
            title={t('conversion.from')}
            name="from"
            side={question.from}
            problem={problem}
            onChange={(from) => change({ from })}
          />
          <PresentationFields
            title={t('conversion.to')}
            name="to"
            side={question.to}
            problem={problem}
            onChange={(to) => change({ to })}
          />
        </div>
        <div className="jc-row-flex">
          <Button onClick={() => change({ from: question.to, to: question.from })}>
            {t('conversion.swap')}
          </Button>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {t('conversion.convert')}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {problem ? <ProblemBar problem={problem} /> : null}
        {data && !problem ? <ConversionResult conversion={data} /> : null}
        {!data && !problem ? <EmptyState text={t('conversion.waiting')} /> : null}
      </div>
    </Page>
  );
}

/** The known side may come in the address, from the details of a product. */
function useFirstQuestion(): Question {
  const [params] = useSearchParams();
  const read = (name: string, otherwise = ''): string => params.get(name) ?? otherwise;
  const from = {
    form: read('form'),
    strength: read('strength'),
    fill: '',
    count: read('count', '1'),
    material: read('material'),
  };
  return { method: 'ratio', price: '', from, to: { ...from }, day: '' };
}

const bodyOf = ({ method, price, from, to, day }: Question) => ({
  method,
  price: price.trim(),
  from: sideOf(from),
  to: sideOf(to),
  ...(day === '' ? {} : { day }),
});

const sideOf = ({ form, strength, fill, count, material }: Side) => ({
  form,
  strength,
  count: count.trim(),
  ...(fill.trim() === '' ? {} : { fill }),
  ...(material.trim() === '' ? {} : { material }),
});
