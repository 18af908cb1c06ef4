import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import type { Check } from '../timetable/checks.js';
import { useMinutesText } from '../wording.js';
import type { Act } from './act.js';
import { useObject } from './object.js';

type Decision = 'announce' | 'return';

interface ReviewProps {
  readonly tender: Tender;
  readonly checks: readonly Check[];
  readonly onDone: (act: Act) => void;
}

/** The second person announces the round or returns it with an opinion (发布或退回). */
export function Review({ tender, checks, onDone }: ReviewProps) {
  const { t } = useTranslation('tenders');
  const words = useMinutesText();
  const [asked, setAsked] = useState<Decision | null>(null);
  const object = useObject(tender);
  const decide = useDeed({
    send: (sent: { decision: Decision; opinion: string }, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/announcement', {
          ...init,
          params: { path: { id: tender.id } },
          body: sent,
        }),
      ),
    changes: [['tender', tender.id], ['tenders'], ['approval']],
    onDone: (_, { decision }) => onDone(decision),
  });
  const short = checks.some(({ key }) => key === 'windowShort' || key === 'windowPast')
    ? t('announcement.short', { least: words(tender.windowMinutes[tender.purpose]) })
    : null;
  const decision = asked ?? 'announce';
  return (
    <>
      {short === null ? null : <span className="jc-note jc-blocked-note">{short}</span>}
      <Button onClick={() => setAsked('return')}>{t('deeds.return')}</Button>
      <Button
        type="primary"
        disabled={short !== null}
        title={short ?? undefined}
        onClick={() => setAsked('announce')}
      >
        {t('deeds.announce')}
      </Button>
      <DeedDialog
        open={asked !== null}
        title={t(`deeds.${decision}`)}
        object={object}
        consequence={t(`deeds.${decision}Consequence`)}
        verb={t(`deeds.${decision}`)}
        reason="required"
        secondFactor
        onConfirm={(opinion) => decide.performNow({ decision, opinion })}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
