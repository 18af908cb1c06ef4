import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsISO8601, IsOptional } from 'class-validator';

import { OFFER_FORMS, type OfferForm } from '../../domain/words.js';

const KINDS = ['shortlisted', 'non-shortlisted'];
const ANSWERS = ['accepted', 'declined'];

export class OffersBody {
  @ApiProperty({ format: 'date-time', description: 'Until when offers are answered (应答截止)' })
  @IsISO8601({ strict: true })
  dueAt!: string;
  @ApiPropertyOptional({
    enum: OFFER_FORMS,
    default: 'accept',
    description: 'How they are answered: with yes or no, or by a second quote under seal (二次报价)',
  })
  @IsOptional()
  @IsIn(OFFER_FORMS)
  answer: OfferForm = 'accept';
}
export class OfferAnswerBody {
  @ApiProperty({ description: 'True accepts the price; an answer is final' }) @IsBoolean() accepts!: boolean;
}

export class OwnOfferView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 1 }) wave!: number;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ enum: KINDS }) kind!: string;
  @ApiProperty({ example: '0.8500', description: 'Yuan per comparable unit' }) comparablePrice!: string;
  @ApiProperty({ example: '0.8500', description: 'Yuan per unit of the product' }) unitPrice!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Own price per pack as it was opened' })
  openedPrice!: string | null;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ enum: OFFER_FORMS, description: 'How the offer is answered' }) form!: OfferForm;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Yuan per pack: what a second quote may be at most',
  })
  packPriceMax!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Second quote, yuan per pack, once opened' })
  quote!: string | null;
  @ApiProperty({ enum: ANSWERS, nullable: true, type: String }) answer!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) answeredAt!: string | null;
}
export class OwnOffersView {
  @ApiProperty({ type: [OwnOfferView] }) items!: OwnOfferView[];
}
export class OfferView extends OwnOfferView {
  @ApiProperty() bidderId!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) evaluatedAt!: string | null;
}
export class OffersView {
  @ApiProperty({ type: [OfferView], description: 'Newest wave first' }) items!: OfferView[];
}

export class OffersIssuedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 1 }) wave!: number;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ enum: OFFER_FORMS }) answer!: OfferForm;
  @ApiProperty({ example: 3 }) offers!: number;
}
export class AnsweredOfferView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ANSWERS }) answer!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class OffersEvaluatedView {
  @ApiProperty({ format: 'uuid', description: 'The round in the library' }) id!: string;
  @ApiProperty({ example: 'evaluated' }) state!: string;
  @ApiProperty({ example: 1, description: 'Edition of additions' }) edition!: number;
  @ApiProperty({ format: 'uuid' }) evaluationId!: string;
  @ApiProperty() resultHash!: string;
  @ApiProperty() winners!: number;
  @ApiProperty() tiedVarieties!: number;
}
