import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

import { sayShape, shaped } from '#platform';

const POSITION_MAX = Number.MAX_SAFE_INTEGER;

export class WitnessBody {
  @ApiProperty({ description: 'Ed25519 public key, base64 SPKI, as `jicai audit keygen` prints it' })
  @IsString()
  @MaxLength(200)
  publicKey!: string;
}

export class RegisteredWitnessView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '0f1e2d3c4b5a6978' }) keyId!: string;
}

export class WithdrawnWitnessView {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

/** A registered counter-signing key (会签公钥). */
export class WitnessView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() accountName!: string;
  @ApiProperty({ type: String, nullable: true }) orgName!: string | null;
  @ApiProperty() keyId!: string;
  @ApiProperty() publicKey!: string;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt!: string | null;
  @ApiProperty({ description: 'True when it is one of the reader' }) mine!: boolean;
  @ApiProperty({ description: 'Newest checkpoint it signed; 0 before the first' }) lastSigned!: number;
}

export class WitnessListView {
  @ApiProperty({ type: [WitnessView] }) items!: WitnessView[];
}

/** What `jicai audit countersign` writes (会签文件). */
export class CounterSignatureBody {
  @ApiProperty({ example: 420 })
  @IsInt()
  @Min(1)
  @Max(POSITION_MAX)
  n!: number;

  @ApiProperty({ example: 18_230 })
  @IsInt()
  @Min(0)
  @Max(POSITION_MAX)
  size!: number;

  @ApiProperty({ description: 'Merkle root, hex' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  root!: string;

  @ApiProperty({ description: 'The registered public key, base64 SPKI' })
  @IsString()
  @MaxLength(200)
  publicKey!: string;

  @ApiProperty({ description: 'Ed25519 signature, base64' })
  @Matches(/^[A-Za-z0-9+/]{86}==$/, shaped(sayShape('signature')))
  signature!: string;
}

export class CounterSignedView {
  @ApiProperty() n!: number;
  @ApiProperty({ description: 'False when the stored root is another one' }) agrees!: boolean;
}
