import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';

import { Database } from '../database/database.js';
import { Public } from '../http/decorators.js';

export class RegionView {
  @ApiProperty({ example: '990100' }) code!: string;
  @ApiProperty({ example: '示范市' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: '990000' }) parent!: string | null;
  @ApiProperty({ enum: ['province', 'city', 'county'] }) level!: string;
}

/** Administrative divisions (行政区划). */
@ApiTags('public')
@Controller('regions')
export class RegionsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: [RegionView] })
  regions(): Promise<RegionView[]> {
    return this.database.read((q) =>
      q.query<RegionView>('select code, name, parent, level from platform.region order by code'),
    );
  }
}
