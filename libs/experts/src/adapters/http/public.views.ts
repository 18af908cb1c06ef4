import { ApiProperty } from '@nestjs/swagger';

const nullable = { type: String, nullable: true } as const;

export class PublicPanelistView {
  @ApiProperty() n!: number;
  @ApiProperty() name!: string;
  @ApiProperty() employer!: string;
  @ApiProperty({ type: [String] }) specialties!: string[];
}
export class PublicScoreView {
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() bidder!: string;
  @ApiProperty({ example: '86.5000' }) technicalScore!: string;
}
export class PublicReviewView {
  @ApiProperty({
    ...nullable,
    format: 'date-time',
    description: 'Null until the scores are frozen; nothing is public before',
  })
  frozenAt!: string | null;
  @ApiProperty(nullable) scoresHash!: string | null;
  @ApiProperty({ type: [PublicPanelistView] }) panel!: PublicPanelistView[];
  @ApiProperty({ type: [PublicScoreView] }) scores!: PublicScoreView[];
}
