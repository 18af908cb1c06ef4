import { ApiProperty } from '@nestjs/swagger';

import type { EligibilityState } from '../../domain/eligibility/lifecycle.js';
import { ENTRY_DECISIONS, type EntryDecision } from '../../domain/eligibility/list.js';
import { ELIGIBILITY_STATES, RefusalObjectionView, RefusalReasonView } from './eligibility.views.js';
import { RelationDeclarationView } from './relation.views.js';

export class OwnEligibilityProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ type: String, nullable: true }) ceilingPrice!: string | null;
  @ApiProperty({
    enum: ENTRY_DECISIONS,
    type: String,
    nullable: true,
    description: 'Refusals at once, what passed with the published list',
  })
  decision!: EntryDecision | null;
  @ApiProperty({ type: RefusalReasonView, nullable: true }) reason!: RefusalReasonView | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}
export class OwnEligibilityView {
  @ApiProperty({ description: 'False: the round has no such stage' }) stage!: boolean;
  @ApiProperty({ enum: ELIGIBILITY_STATES, type: String, nullable: true }) state!: EligibilityState | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) frozenAt!: string | null;
  @ApiProperty({ type: RelationDeclarationView, nullable: true })
  declaration!: RelationDeclarationView | null;
  @ApiProperty({ type: [OwnEligibilityProductView] }) products!: OwnEligibilityProductView[];
  @ApiProperty({ type: [RefusalObjectionView] }) objections!: RefusalObjectionView[];
}

export class ListedVarietyView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() eligible!: number;
  @ApiProperty({ type: Number, nullable: true }) cap!: number | null;
}
export class ListedProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty() bidderName!: string;
  @ApiProperty() entityId!: string;
  @ApiProperty() unitsPerPack!: string;
  @ApiProperty({ type: String, nullable: true }) ceilingPrice!: string | null;
  @ApiProperty({ enum: ENTRY_DECISIONS }) decision!: EntryDecision;
  @ApiProperty({ type: RefusalReasonView, nullable: true }) reason!: RefusalReasonView | null;
}
/** The frozen list as everyone sees it (符合申报资格企业名单). */
export class EligibleListView {
  @ApiProperty() roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty() purpose!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty({ format: 'date-time' }) frozenAt!: string;
  @ApiProperty({ description: 'SHA-256 of the list as a file' }) hash!: string;
  @ApiProperty({ type: [ListedVarietyView] }) varieties!: readonly ListedVarietyView[];
  @ApiProperty({ type: [ListedProductView] }) products!: readonly ListedProductView[];
}
