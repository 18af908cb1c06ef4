import type { ReactNode } from 'react';

import { ExpertsStep } from '../../experts/review/experts-step.js';
import type { Tender } from '../types.js';
import { ChangesStep } from './changes/changes-step.js';
import { DocumentsStep } from './changes/documents-step.js';
import { AnnouncementStep } from './course/announcement-step.js';
import { ClosingStep } from './course/closing-step.js';
import { OpeningStep } from './course/opening-step.js';
import { ProposalStep } from './course/proposal-step.js';
import { QualificationStep } from './course/qualification-step.js';
import { PackageStep } from './draft/package-step.js';
import type { DraftForm } from './draft/use-draft-form.js';
import { EligibilityStep } from './eligibility/eligibility-step.js';
import { MembersStep } from './members/members-step.js';
import { CeremonyStep } from './officers/ceremony-step.js';
import { OfficersStep } from './officers/officers-step.js';
import type { OfficersForm } from './officers/use-officers-form.js';
import type { StepKey } from './steps.js';
import type { Check } from './timetable/checks.js';
import { TimetableStep } from './timetable/timetable-step.js';

interface StepBodyProps {
  readonly step: StepKey;
  readonly tender: Tender;
  readonly form: DraftForm;
  readonly officers: OfficersForm;
  readonly checks: readonly Check[];
  readonly editable: boolean;
}

/** The step in work (当前步骤). */
export function StepBody({ step, tender, form, officers, checks, editable }: StepBodyProps): ReactNode {
  switch (step) {
    case 'package':
      return <PackageStep tender={tender} form={form} editable={editable} />;
    case 'members':
      return <MembersStep tender={tender} editable={editable} />;
    case 'documents':
      return <DocumentsStep tender={tender} editable={editable} />;
    case 'timetable':
      return <TimetableStep tender={tender} form={form} checks={checks} editable={editable} />;
    case 'officers':
      return <OfficersStep tender={tender} form={officers} editable={editable} />;
    case 'ceremony':
      return <CeremonyStep tender={tender} />;
    case 'proposal':
      return <ProposalStep tender={tender} />;
    case 'announcement':
      return <AnnouncementStep tender={tender} />;
    case 'eligibility':
      return <EligibilityStep tender={tender} />;
    case 'changes':
      return <ChangesStep tender={tender} />;
    case 'qualification':
      return <QualificationStep tender={tender} />;
    case 'closing':
      return <ClosingStep tender={tender} />;
    case 'experts':
      return <ExpertsStep tender={tender} />;
    case 'opening':
      return <OpeningStep tender={tender} />;
  }
}
