import { ApiProperty } from '@nestjs/swagger';

import { READERSHIPS } from '#platform';

const STATES = ['requested', 'building', 'built', 'failed'] as const;

/** A dossier of a round (轮次档案). */
export class DossierView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() roundNo!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({
    enum: READERSHIPS,
    description: '`full` for the office and those who watch it, `open` for everyone else',
  })
  readership!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ description: 'True when prices that the round does not publish are left out' })
  withoutPrices!: boolean;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty() requestedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) builtAt!: string | null;
  @ApiProperty({ type: Number, nullable: true }) bytes!: number | null;
  @ApiProperty({ type: Number, nullable: true }) files!: number | null;
  @ApiProperty({ type: String, nullable: true }) sha256!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it could not be built' }) failure!:
    string | null;
}

export class DossiersView {
  @ApiProperty({ type: [DossierView] }) items!: DossierView[];
}

export class RequestedDossierView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({ type: [String], enum: READERSHIPS }) readerships!: string[];
}
