import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What a search finds, apart from the pages of the menu, which the portal knows itself. */
export const SEARCH_KINDS = ['organisation', 'product', 'round', 'notice'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export class SearchQuery {
  @ApiProperty({ maxLength: 60, example: 'gmzj', description: 'Chinese substring, pinyin initials or code' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.normalize('NFKC').trim() : value,
  )
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  q!: string;

  @ApiPropertyOptional({ description: 'Results of each kind, 1 to 100', default: 5 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 5;
}

export class SearchHitView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '国家组织冠脉支架集中带量采购' }) title!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'GH-HD2020-1',
    description: 'What tells it from others',
  })
  detail!: string | null;
}

export class SearchGroupView {
  @ApiProperty({ enum: SEARCH_KINDS }) kind!: SearchKind;
  @ApiProperty({ example: 12, description: 'How many there are in all' }) total!: number;
  @ApiProperty({ type: [SearchHitView] }) items!: SearchHitView[];
}

export class SearchView {
  @ApiProperty({ type: [SearchGroupView], description: 'Kinds of which something was found and may be seen' })
  groups!: SearchGroupView[];
}
