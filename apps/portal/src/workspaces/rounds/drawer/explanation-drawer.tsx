import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { Code, DetailDrawer, PrintButton, ProblemBar, Skeleton, StatusTag } from '../../../kit/index.js';
import { usePublished } from '../published.js';
import { awardState } from '../reason.js';
import { useRuleSetTitle } from '../../../api/rulesets.js';
import type { ExplanationAnswer } from '../types.js';
import { BidFacts } from './bid-facts.js';
import { DecisionSteps } from './decision-steps.js';
import { PricePosition } from './price-position.js';
import './drawer.css';

interface ExplanationDrawerProps {
  readonly roundId: string;
  readonly evaluation: string | undefined;
  readonly productId: string | null;
  /** Goes on to another bid of the same variety. */
  readonly onOpen: (productId: string) => void;
  readonly onClose: () => void;
}

/** Why a product won or lost (评审说明): the decisions with their arithmetic, its place among the bids, the bid itself. */
export function ExplanationDrawer({
  roundId,
  evaluation,
  productId,
  onOpen,
  onClose,
}: ExplanationDrawerProps) {
  const { t } = useTranslation('rounds');
  const titleOf = useRuleSetTitle();
  const published = usePublished();
  const { data, error, refetch } = useQuery({
    queryKey: ['round', roundId, 'explanation', evaluation, productId],
    enabled: productId !== null,
    staleTime: Infinity,
    queryFn: () =>
      answered(
        api.GET('/api/v1/rounds/{id}/explanation', {
          params: {
            path: { id: roundId },
            query: { product: productId ?? '', ...(evaluation === undefined ? {} : { evaluation }) },
          },
        }),
      ),
  });
  return (
    <DetailDrawer
      open={productId !== null}
      width={480}
      onClose={onClose}
      title={data ? `${data.varietyName}　${data.bidderId}` : t('drawer.why')}
      note={data ? <Headline answer={data} /> : null}
      tag={data ? <StatusTag kind="award" state={awardState(data.status, published)} /> : null}
      foot={
        data ? (
          <div className="jc-explain-foot">
            <div className="jc-note">
              {t('drawer.rules', { ruleset: titleOf(data.ruleset) })}
              <br />
              {t('drawer.digest')} <Code value={data.resultHash} short />
            </div>
            <PrintButton>{t('drawer.print')}</PrintButton>
          </div>
        ) : null
      }
    >
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className="jc-explain">
          <DecisionSteps answer={data} />
          <PricePosition answer={data} onOpen={onOpen} />
          <BidFacts answer={data} />
        </div>
      ) : error ? null : (
        <Skeleton lines={10} />
      )}
    </DetailDrawer>
  );
}

function Headline({ answer }: { answer: ExplanationAnswer }) {
  const { t } = useTranslation('rounds');
  if (answer.comparablePrice === null) return <>{answer.productName}</>;
  const rank = answer.rank === null ? t('drawer.noRank') : t('drawer.rank', { rank: String(answer.rank) });
  return (
    <>
      {answer.productName ? `${answer.productName} · ` : ''}
      {t('drawer.note', { price: answer.comparablePrice, rank })}
    </>
  );
}
