import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsISO8601,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class DrawnBody {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) productId!: string;
  @ApiProperty({ example: 1, description: 'Place in the draw, 1 first; each place of a variety once' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  place!: number;
}

export class DrawBody {
  @ApiProperty({ type: [DrawnBody], description: 'Every tied product of each variety that is decided' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => DrawnBody)
  draws!: DrawnBody[];
  @ApiProperty({ format: 'date-time', description: 'When the draw was held' })
  @IsISO8601({ strict: true })
  heldAt!: string;
  @ApiProperty({ example: '省公共资源交易中心开标一室' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  place!: string;
  @ApiProperty({ type: [String], description: 'Who witnessed it' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @IsNotEmpty({ each: true })
  witnesses!: string[];
  @ApiProperty({ example: '两家企业代表到场，监督人员见证，抽签过程录像存档。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  minutes!: string;
}

export class TiedBidView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '0.1807' }) comparablePrice!: string | null;
}

export class BidAdditionView {
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty({ type: Number, nullable: true }) draw!: number | null;
  @ApiProperty({ type: Boolean, nullable: true }) acceptsRevival!: boolean | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '12.50',
    description: 'Second quote, yuan per pack, where an offer was accepted by one (二次报价)',
  })
  secondQuote!: string | null;
}

export class AdditionView {
  @ApiProperty({ example: 1 }) edition!: number;
  @ApiProperty({ enum: ['draw', 'revival'] }) kind!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'A draw: heldAt, place, witnesses, minutes; answers to revival offers: dueAt, offers',
  })
  minutes!: Record<string, unknown>;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: [BidAdditionView] }) bids!: BidAdditionView[];
}

export class AdditionsView {
  @ApiProperty({ type: [TiedBidView], description: 'Ties that nobody has decided (并列待定)' })
  tied!: TiedBidView[];
  @ApiProperty({ type: [AdditionView] }) editions!: AdditionView[];
}

export class EvaluatedAnewView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'evaluated' }) state!: string;
  @ApiProperty({ example: 1 }) edition!: number;
  @ApiProperty({ format: 'uuid' }) evaluationId!: string;
  @ApiProperty() resultHash!: string;
  @ApiProperty() winners!: number;
  @ApiProperty({ description: 'Ties that are still open' }) tiedVarieties!: number;
}
