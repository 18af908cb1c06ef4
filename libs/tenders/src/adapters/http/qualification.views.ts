import { ApiProperty } from '@nestjs/swagger';

export class AskedStatementView {
  @ApiProperty({ example: 'controlling-party' }) key!: string;
  @ApiProperty({ example: '控股股东与实际控制人' }) zh!: string;
  @ApiProperty({ example: 'Controlling shareholder and actual controller' }) en!: string;
  @ApiProperty() required!: boolean;
}
export class StatementView {
  @ApiProperty({ example: 'controlling-party' }) key!: string;
  @ApiProperty() value!: string;
}
export class QualificationDocumentView {
  @ApiProperty({ example: '生产许可证.pdf' }) name!: string;
  @ApiProperty({ description: 'SHA-256 of the document, which travels outside of the seal' }) sha256!: string;
  @ApiProperty() bytes!: number;
}
/** What one bidder declared (资格审查材料). */
export class QualificationView {
  @ApiProperty() bidderId!: string;
  @ApiProperty({ format: 'uuid' }) orgId!: string;
  @ApiProperty({ description: 'Name of the bidder’s organisation' }) bidderName!: string;
  @ApiProperty({ type: [StatementView] }) statements!: StatementView[];
  @ApiProperty({ type: [QualificationDocumentView] }) documents!: QualificationDocumentView[];
}
export class QualificationsView {
  @ApiProperty({ type: [AskedStatementView], description: 'What the round asks for' })
  asked!: AskedStatementView[];
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When they were opened' })
  openedAt!: string | null;
  @ApiProperty({ type: [QualificationView], description: 'Empty before the opening' })
  items!: QualificationView[];
}
export class OwnQualificationView {
  @ApiProperty({ type: [AskedStatementView], description: 'What the round asks for' })
  asked!: AskedStatementView[];
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) openedAt!: string | null;
  @ApiProperty({
    type: [StatementView],
    nullable: true,
    description: 'Null before the opening, or without any',
  })
  statements!: StatementView[] | null;
  @ApiProperty({ type: [QualificationDocumentView], nullable: true })
  documents!: QualificationDocumentView[] | null;
}
export class QualificationOpenedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() opened!: number;
  @ApiProperty() unreadable!: number;
  @ApiProperty({ description: 'SHA-256 of the opening record' }) digest!: string;
}
