import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { serverNow } from '../../../api/clock.js';
import { useRuleSetTitle } from '../../../api/rulesets.js';
import { useMay } from '../../../api/session.js';
import { Page, Panel, StatusIcon, StatusTag, useUnsavedGuard } from '../../../kit/index.js';
import { DossierPanel } from '../../dossier/dossier-panel.js';
import { Course } from '../course.js';
import type { Tender } from '../types.js';
import { AboutPanel } from './about-panel.js';
import { Actions } from './actions.js';
import type { Act } from './course/act.js';
import { FilesPanel } from './course/files-panel.js';
import { ReturnNotice } from './course/return-notice.js';
import { DraftFoot } from './draft/draft-foot.js';
import { DraftNotices } from './draft/draft-notices.js';
import { useDraftForm } from './draft/use-draft-form.js';
import { useOfficersForm } from './officers/use-officers-form.js';
import { RenewalPanel } from './renewal-panel.js';
import { StepBody } from './step-body.js';
import { StepList } from './step-list.js';
import { stepsOf } from './steps.js';
import { useChecks } from './timetable/use-checks.js';
import { useStep } from './use-step.js';
import './designer.css';

/** A round from its draft to its opening (轮次设计): steps on the left, the step in work, what is known on the right. */
export function Designer({ tender, readAt }: { tender: Tender; readAt: number }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const titleOf = useRuleSetTitle();
  const [act, setAct] = useState<Act | null>(null);
  const form = useDraftForm(tender, serverNow);
  const officers = useOfficersForm(tender, () => setAct('officers'));
  const checks = useChecks(tender, form.values);
  const steps = stepsOf(tender, checks);
  const [step, toCurrent] = useStep(steps);
  const editable = tender.state === 'draft' && may('tender.edit');
  useUnsavedGuard(form.changed.length > 0 || officers.changed);
  const done = (what: Act) => {
    setAct(what);
    toCurrent();
  };
  return (
    <Page
      title={tender.title}
      crumbs={[{ label: t('list.title'), to: '/tenders' }, { label: tender.roundNo }]}
      tags={
        <>
          <StatusTag kind="tender" state={tender.state} />
          <StatusTag kind="purpose" state={tender.purpose} />
        </>
      }
      note={t('draft.headline', {
        varieties: String(tender.varieties),
        products: String(tender.products),
        bidders: String(tender.bidders),
        ruleset: titleOf(tender.ruleset),
      })}
      readAt={readAt}
      actions={
        <Actions
          tender={tender}
          form={form}
          officers={officers}
          checks={checks}
          editable={editable}
          onDone={done}
        />
      }
    >
      {act === null ? null : (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{t(`deeds.receipts.${act}`)}</span>
        </div>
      )}
      <ReturnNotice tender={tender} />
      <DraftNotices tender={tender} form={form} />
      <div className="jc-designer">
        <StepList steps={steps} current={step} foot={<DraftFoot tender={tender} form={form} />} />
        <div className="jc-stack">
          <StepBody
            step={step}
            tender={tender}
            form={form}
            officers={officers}
            checks={checks}
            editable={editable}
          />
          {step === 'package' ? <RenewalPanel tender={tender} /> : null}
        </div>
        <aside className="jc-stack">
          <FilesPanel tender={tender} />
          <DossierPanel tender={tender} />
          <AboutPanel tender={tender} />
          <Panel title={t('draft.course')}>
            {tender.approvalId === null ? (
              <p className="jc-note">{t('draft.noCourse')}</p>
            ) : (
              <Course approvalId={tender.approvalId} />
            )}
          </Panel>
        </aside>
      </div>
    </Page>
  );
}
