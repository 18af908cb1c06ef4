import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches, IsIn, IsNotEmpty, IsString, MaxLength, IsOptional } from 'class-validator';

import { ListQuery, PageView, sayShape, shaped } from '#platform';

import { VISIBILITIES } from './round.views.js';

export class ProposalBody {
  @ApiProperty({ enum: VISIBILITIES, description: 'What the public may see of the prices' })
  @IsIn(VISIBILITIES)
  visibility!: 'all' | 'winning' | 'none';
}

export class PublicationBody {
  @ApiProperty({ enum: ['publish', 'return'] }) @IsIn(['publish', 'return']) decision!: 'publish' | 'return';
  @ApiProperty({ example: '复算一致，同意公布。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
  @ApiProperty({ description: 'Result digest that the person saw (结果摘要)' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  resultHash!: string;
}

export class WithdrawalBody {
  @ApiProperty({ example: '数据包来源有误，重新导入。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

export class RoundStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'proposed' }) state!: string;
}
export class ProposalView extends RoundStateView {
  @ApiProperty({ format: 'uuid' }) approvalId!: string;
}
export class PublicationView extends RoundStateView {
  @ApiProperty({ type: String, nullable: true }) noticeNo!: string | null;
}

export class PublicResultsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: ['drug', 'consumable'] })
  @IsOptional()
  @IsIn(['drug', 'consumable'])
  category?: string;
}

export class PublicResultView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'result' }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ example: 'GH-HD2020-1' }) roundNo!: string;
  @ApiProperty({ example: 'GG-GH-HD2020-1-01' }) noticeNo!: string;
  @ApiProperty({ enum: ['drug', 'consumable'] }) category!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) openedOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) announcedOn!: string | null;
  @ApiProperty() varieties!: number;
  @ApiProperty() winners!: number;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}
export class PublicResultPage extends PageView {
  @ApiProperty({ type: [PublicResultView] }) items!: PublicResultView[];
}

export class NoticeTextsView {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}
export class NoticeSourceView {
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true }) url!: string | null;
  @ApiProperty({ enum: ['published', 'recalled', 'made-up'] }) confidence!: string;
}
export class NoticeCountsView {
  @ApiProperty() varieties!: number;
  @ApiProperty() bidders!: number;
  @ApiProperty() products!: number;
  @ApiProperty() winners!: number;
  @ApiProperty() winningBidders!: number;
}
export class NoticeWinnerView {
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty() bidder!: string;
  @ApiProperty() product!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() status!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, nullable: true }) unitPrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) ratioToLowest!: string | null;
  @ApiProperty({ type: [String] }) regions!: string[];
}
export class NoticeVarietyView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) agreedRatio!: string | null;
  @ApiProperty({ type: Number, nullable: true }) cycleYears!: number | null;
  @ApiProperty({ type: [NoticeWinnerView] }) winners!: NoticeWinnerView[];
}
export class NoticeView {
  @ApiProperty() roundId!: string;
  @ApiProperty() roundNo!: string;
  @ApiProperty() noticeNo!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({ enum: ['platform', 'history'] }) origin!: string;
  @ApiProperty() title!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({ enum: ['drug', 'consumable'] }) category!: string;
  @ApiProperty({ enum: VISIBILITIES }) visibility!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty({ type: NoticeTextsView }) rulesetTitle!: NoticeTextsView;
  @ApiProperty({ type: NoticeSourceView }) source!: NoticeSourceView;
  @ApiProperty({ type: String, nullable: true }) openedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) announcedOn!: string | null;
  @ApiProperty({ type: NoticeCountsView }) counts!: NoticeCountsView;
  @ApiProperty({ type: [NoticeVarietyView] }) varieties!: NoticeVarietyView[];
}
export class PublicNoticeView {
  @ApiProperty({ type: NoticeView }) notice!: NoticeView;
  @ApiProperty({ description: 'SHA-256 of the notice’s JSON text' }) digest!: string;
  @ApiProperty({ enum: ['platform', 'history'] }) origin!: string;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Digest of the result files (结果摘要)' })
  resultHash!: string | null;
  @ApiProperty({ description: 'Digest of the round package (数据包摘要)' }) inputHash!: string;
  @ApiProperty({ description: 'Whether the round package and the whole evaluation may be downloaded' })
  packageAvailable!: boolean;
}
